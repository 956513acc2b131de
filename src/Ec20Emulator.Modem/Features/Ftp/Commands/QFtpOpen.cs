using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPOPEN - connects to a server and logs in; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPOPEN", Family = CommandFamily.Ftp)]
internal sealed class QFtpOpen(FtpParts parts) : IWriteCommand<QFtpOpen.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "hostname", MinimumLength = 1, MaximumLength = 200)] string Host, [Range(1, 65535)] int Port = 21);

    public AtResult Write(Args args, Turn turn)
    {
        var session = parts.Session;
        if (session.State is not FtpState.Closed)
            return turn.Fail(CmeError.FtpServerBusy, "a server is open");
        session.Home = turn.Port;
        session.Open(args.Host, args.Port, () => session.Tell("+QFTPOPEN: 0,0"), (error, reply) => session.Tell($"+QFTPOPEN: {(int)error},{reply}"));
        return AtResult.Ok;
    }
}

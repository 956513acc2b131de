using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPCLOSE - leaves the server; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPCLOSE", Family = CommandFamily.Ftp)]
internal sealed class QFtpClose(FtpParts parts) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var session = parts.Session;
        if (session.Obstacle is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        session.Home = turn.Port;
        session.Close(() => session.Tell("+QFTPCLOSE: 0,0"));
        return AtResult.Ok;
    }
}

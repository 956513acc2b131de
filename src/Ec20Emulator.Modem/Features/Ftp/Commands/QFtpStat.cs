using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPSTAT - tells the state of the client; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPSTAT", Family = CommandFamily.Ftp)]
internal sealed class QFtpStat(ModemCore core, FtpParts parts) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var port = turn.Port;
        core.Mailbox.Post(() => core.Urcs.Send($"+QFTPSTAT: 0,{(int)parts.Session.State}", port));
        return AtResult.Ok;
    }
}

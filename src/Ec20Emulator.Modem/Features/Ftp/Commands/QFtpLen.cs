using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPLEN - tells how many bytes the last transfer had; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPLEN", Family = CommandFamily.Ftp)]
internal sealed class QFtpLen(ModemCore core, FtpParts parts) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var port = turn.Port;
        core.Mailbox.Post(() => core.Urcs.Send($"+QFTPLEN: 0,{parts.Session.LastLength}", port));
        return AtResult.Ok;
    }
}

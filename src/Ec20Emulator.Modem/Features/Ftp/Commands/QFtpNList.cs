using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPNLIST - another name of AT+QFTPNLST, in tables of newer firmware; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPNLIST", Family = CommandFamily.Ftp)]
internal sealed class QFtpNList(FtpParts parts) : IWriteCommand<QFtpNlst.Args>
{
    public AtResult Write(QFtpNlst.Args args, Turn turn) => new QFtpNlst(parts).Write(args, turn);
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPRMDIR - removes a directory; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPRMDIR", Family = CommandFamily.Ftp)]
internal sealed class QFtpRmDir(FtpParts parts) : IWriteCommand<QFtpRmDir.Args>
{
    internal readonly record struct Args([Text(Shown = "folder_name", MinimumLength = 1, MaximumLength = 256)] string Name);

    public AtResult Write(Args args, Turn turn) => parts.Do(turn, $"RMD {args.Name}");
}

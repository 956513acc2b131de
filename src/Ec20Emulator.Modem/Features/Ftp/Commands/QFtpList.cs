using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ftp.Transfers;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPLIST - lists a directory, to the port or into a file; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPLIST", Family = CommandFamily.Ftp)]
internal sealed class QFtpList(FtpParts parts) : IWriteCommand<QFtpList.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "dirname", MinimumLength = 1, MaximumLength = 256)] string Directory,
        [Text(Shown = "local_name", MaximumLength = 256)] string File = FtpDownloads.Port);

    public AtResult Write(Args args, Turn turn) => parts.Downloads.Start(turn, new FtpDownloadOrder($"LIST {args.Directory}", args.File) { IsText = true });
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ftp.Transfers;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPMLSD - lists a directory with the facts of RFC 3659, to the port or into a file; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPMLSD", Family = CommandFamily.Ftp)]
internal sealed class QFtpMlsd(FtpParts parts) : IWriteCommand<QFtpMlsd.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "dirname", MinimumLength = 1, MaximumLength = 256)] string Directory,
        [Text(Shown = "local_name", MaximumLength = 256)] string File = FtpDownloads.Port);

    public AtResult Write(Args args, Turn turn) => parts.Downloads.Start(turn, new FtpDownloadOrder($"MLSD {args.Directory}", args.File) { IsText = true });
}

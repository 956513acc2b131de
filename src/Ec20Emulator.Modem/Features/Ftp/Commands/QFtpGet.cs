using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ftp.Transfers;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPGET - downloads a file to the port or into a file; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPGET", Family = CommandFamily.Ftp)]
internal sealed class QFtpGet(FtpParts parts) : IWriteCommand<QFtpGet.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "file_name", MinimumLength = 1, MaximumLength = 256)] string Name,
        [Text(Shown = "local_name", MinimumLength = 1, MaximumLength = 256)] string File = FtpDownloads.Port,
        [Range(0, int.MaxValue)] long Start = 0,
        [Range(1, int.MaxValue)] long? Length = null);

    public AtResult Write(Args args, Turn turn) =>
        parts.Downloads.Start(turn, new FtpDownloadOrder($"RETR {args.Name}", args.File) { Start = args.Start, Length = args.Length });
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>
/// AT+QFTPPUT - uploads what comes at the port, or a file; http-mqtt-ftp.md 5. Without a length guarded <c>+++</c> ends the input. The last
/// parameter, whether this is the end of the file, makes no difference: each piece is a transfer of its own from its start on.
/// </summary>
[AtCommand("+QFTPPUT", Family = CommandFamily.Ftp)]
internal sealed class QFtpPut(FtpParts parts) : IWriteCommand<QFtpPut.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "file_name", MinimumLength = 1, MaximumLength = 256)] string Name,
        [Text(Shown = "local_name", MinimumLength = 1, MaximumLength = 256)] string File,
        [Range(0, int.MaxValue)] long Start = 0,
        [Range(1, int.MaxValue)] long? Length = null,
        [OneOf(0, 1)] bool IsLast = true);

    public AtResult Write(Args args, Turn turn) => parts.Uploads.Start(turn, args.Name, args.File, args.Start, args.Length);
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>
/// AT+QFMOV - moves or copies a file, or all that fit a pattern, also between media (files.md 3.10). All of them or none.
/// </summary>
[AtCommand("+QFMOV", Family = CommandFamily.File)]
internal sealed class QFMov(FileStore files) : IWriteCommand<QFMov.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "src", MaximumLength = FilePolicy.LongestText)] string Source,
        [Text(Shown = "dest", MaximumLength = FilePolicy.LongestText)] string Target,
        [OneOf(0, 1)] bool Copy = false,
        [OneOf(0, 1)] bool Overwrite = false);

    public AtResult Write(Args args, Turn turn)
    {
        if (!FilePattern.Parse(args.Source).TryGet(out var source, out var error)
            || !MoveTarget.Parse(args.Target).TryGet(out var target, out error))
            return turn.Fail(error);
        return files.Move(source, target, args.Copy, args.Overwrite) is { } failure ? turn.Fail(failure, source) : AtResult.Ok;
    }
}

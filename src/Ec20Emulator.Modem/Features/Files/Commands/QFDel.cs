using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFDEL - deletes a file, or all that fit a pattern and are not open (files.md 3.3). A missing file is 418, as on EC25.</summary>
[AtCommand("+QFDEL", Family = CommandFamily.File)]
internal sealed class QFDel(FileStore files) : IWriteCommand<QFDel.Args>
{
    internal readonly record struct Args([Text(Shown = "filename", MaximumLength = FilePolicy.LongestText)] string Name);

    public AtResult Write(Args args, Turn turn)
    {
        if (!FilePattern.Parse(args.Name).TryGet(out var pattern, out var error))
            return turn.Fail(error);
        return files.Delete(pattern) is { } failure ? turn.Fail(failure, pattern) : AtResult.Ok;
    }
}

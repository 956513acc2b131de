using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFLST - names and sizes of the files that fit a pattern, in creation order (files.md 3.2). The prefix is always printed.</summary>
[AtCommand("+QFLST", Family = CommandFamily.File)]
internal sealed class QFLst(FileStore files) : IExecuteCommand, ITestCommand, IWriteCommand<QFLst.Args>
{
    internal readonly record struct Args([Text(MaximumLength = FilePolicy.LongestText)] string Pattern);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Execute(Turn turn) => List(FilePattern.AllUfs, turn);

    public AtResult Write(Args args, Turn turn) =>
        FilePattern.Parse(args.Pattern).TryGet(out var pattern, out var error) ? List(pattern, turn) : turn.Fail(error);

    private AtResult List(FilePattern pattern, Turn turn) =>
        files.List(pattern).TryGet(out var found, out var error)
            ? AtResult.Lines([.. found.Select(file => $"+QFLST: \"{file.Name}\",{file.Size}")])
            : turn.Fail(error, pattern);
}

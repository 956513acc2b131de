using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>
/// AT+QFLDS - free and total bytes of a medium, or without one bytes and number of the files in flash (files.md 3.1). Two numbers
/// for RAM as well.
/// </summary>
[AtCommand("+QFLDS", Family = CommandFamily.File)]
internal sealed class QFLds(FileStore files) : IExecuteCommand, ITestCommand, IWriteCommand<QFLds.Args>
{
    internal readonly record struct Args([Text(MaximumLength = FilePolicy.LongestText)] string Medium);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Execute(Turn turn) => AtResult.Line($"+QFLDS: {files.UfsUsage.Bytes},{files.UfsUsage.Files}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!StoragePrefix.ParseMedium(args.Medium).TryGet(out var medium, out var error))
            return turn.Fail(error);
        return files.Space(medium).TryGet(out var space, out error)
            ? AtResult.Line($"+QFLDS: {space.Free},{space.Total}")
            : turn.Fail(error, medium);
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFTUCAT - cuts everything behind the pointer (files.md 3.9).</summary>
[AtCommand("+QFTUCAT", Family = CommandFamily.File)]
internal sealed class QFTuCat(FileStore files) : IWriteCommand<QFTuCat.Args>
{
    internal readonly record struct Args([Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle);

    public AtResult Write(Args args, Turn turn)
    {
        if (!files.Handles.Find(args.Handle).TryGet(out var handle, out var error))
            return turn.Fail(error, args.Handle);
        return handle.Truncate() is { } failure ? turn.Fail(failure, handle.Name) : AtResult.Ok;
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFSEEK - moves the pointer; outside the file is 401 (files.md 3.9). Counted from the end, the offset leads towards the start.</summary>
[AtCommand("+QFSEEK", Family = CommandFamily.File)]
internal sealed class QFSeek(FileStore files) : IWriteCommand<QFSeek.Args>
{
    internal readonly record struct Args(
        [Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle,
        [Range(0, long.MaxValue, Shown = "<offset>")] long Offset,
        [Range(0, 2, Shown = "<position>")] SeekFrom From = SeekFrom.Start);

    public AtResult Write(Args args, Turn turn)
    {
        if (!files.Handles.Find(args.Handle).TryGet(out var handle, out var error))
            return turn.Fail(error, args.Handle);
        return handle.Seek(args.Offset, args.From) is { } failure ? turn.Fail(failure, handle.Name) : AtResult.Ok;
    }
}

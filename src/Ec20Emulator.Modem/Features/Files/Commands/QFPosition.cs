using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>AT+QFPOSITION - prints the pointer in bytes from the start (files.md 3.9).</summary>
[AtCommand("+QFPOSITION", Family = CommandFamily.File)]
internal sealed class QFPosition(FileStore files) : IWriteCommand<QFPosition.Args>
{
    internal readonly record struct Args([Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle);

    public AtResult Write(Args args, Turn turn) =>
        files.Handles.Find(args.Handle).TryGet(out var handle, out var error)
            ? AtResult.Line($"+QFPOSITION: {handle.Position}")
            : turn.Fail(error, args.Handle);
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>
/// AT+QFREAD - sends bytes from the pointer on behind <c>CONNECT n</c> and moves the pointer behind them (files.md 3.7). At the end
/// of the file n is 0. <c>+++</c> stops the output; the pointer has moved by n all the same.
/// </summary>
[AtCommand("+QFREAD", Family = CommandFamily.File)]
internal sealed class QFRead(FileStore files) : IWriteCommand<QFRead.Args>
{
    internal readonly record struct Args(
        [Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle,
        [Range(0, long.MaxValue, Shown = "<length>")] long? Length = null);

    public AtResult Write(Args args, Turn turn)
    {
        if (!files.Handles.Find(args.Handle).TryGet(out var handle, out var error)
            || !handle.Read(args.Length).TryGet(out var bytes, out error))
            return turn.Fail(error, args.Handle);
        return turn.Download($"{bytes.Length}", bytes, _ => AtResult.Ok);
    }
}

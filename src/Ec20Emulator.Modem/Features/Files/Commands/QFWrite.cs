using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>
/// AT+QFWRITE - writes bytes at the pointer behind CONNECT and prints how many, and the size of the file (files.md 2, 3.8). A handle
/// that is closed from another port in mid-transfer ends it with 409; what came before is kept.
/// </summary>
[AtCommand("+QFWRITE", Family = CommandFamily.File)]
internal sealed class QFWrite(FileStore files) : IWriteCommand<QFWrite.Args>
{
    internal readonly record struct Args(
        [Range(long.MinValue, long.MaxValue, Shown = "<filehandle>")] long Handle,
        [Range(1, long.MaxValue, Shown = "<length>")] long Length = 10240,
        [Range(1, 65535, Shown = "<timeout>")] int TimeoutSeconds = 5);

    public AtResult Write(Args args, Turn turn)
    {
        if (!files.Handles.Find(args.Handle).TryGet(out var handle, out var error)
            || !handle.BeginWrite(args.Length).TryGet(out var write, out error))
            return turn.Fail(error, args.Handle);
        var request = new UploadRequest(args.Length, TimeSpan.FromSeconds(args.TimeoutSeconds));
        return turn.Upload(request, data => write.Append(data), (received, end) =>
        {
            var wasClosed = write.IsEnded;
            write.Complete();
            if (wasClosed)
                return turn.Fail(FileError.WriteFailed, handle.Name);
            if (end is not UploadEnd.Complete)
                FileLog.EndedEarly(turn.Port.Log, turn.Port.Name, handle.Name, end, received, args.Length);
            return AtResult.Line($"+QFWRITE: {write.Written},{write.TotalLength}");
        });
    }
}

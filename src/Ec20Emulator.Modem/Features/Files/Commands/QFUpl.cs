using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Files.Commands;

/// <summary>
/// AT+QFUPL - uploads a new file behind CONNECT (files.md 2, 3.4). However the transfer ends, what came is the file; without a
/// single byte there is none, and the answer is 421.
/// </summary>
[AtCommand("+QFUPL", Family = CommandFamily.File)]
internal sealed class QFUpl(FileStore files) : ITestCommand, IWriteCommand<QFUpl.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "filename", MaximumLength = FilePolicy.LongestText)] string Name,
        [Range(1, long.MaxValue)] long Size = 10240,
        [Range(1, 65535)] int TimeoutSeconds = 5,
        [OneOf(0, 1)] bool AcknowledgeBlocks = false);

    public AtResult Test(Turn turn) =>
        AtResult.Line($"+QFUPL: <filename>[,(1-{files.Space(StorageMedium.Ufs).Value.Free})[,(1-65535)[,(0,1)]]]");

    public AtResult Write(Args args, Turn turn)
    {
        if (!FileName.Parse(args.Name).TryGet(out var name, out var error))
            return turn.Fail(error);
        if (!files.BeginUpload(name, args.Size).TryGet(out var upload, out error))
            return turn.Fail(error, name);
        var request = new UploadRequest(args.Size, TimeSpan.FromSeconds(args.TimeoutSeconds), args.AcknowledgeBlocks);
        return turn.Upload(request, data => upload.Append(data), (received, end) =>
        {
            var failure = upload.Complete();
            if (failure is null && end is not UploadEnd.Complete)
                FileLog.EndedEarly(turn.Port.Log, turn.Port.Name, name, end, received, args.Size);
            return failure is { } reason ? turn.Fail(reason, name) : AtResult.Line($"+QFUPL: {upload.Received},{upload.Checksum}");
        });
    }
}

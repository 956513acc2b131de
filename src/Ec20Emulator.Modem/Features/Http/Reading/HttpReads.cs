using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Http.Reading;

/// <summary>Hands answers out: to the port that asks, to a file, or to the host unasked (http-mqtt-ftp.md 2). On the mailbox.</summary>
internal sealed class HttpReads(ModemCore core, HttpSession session, FileStore files)
{
    private const int LargestPiece = 16 * 1024;

    private static readonly TimeSpan UnaskedWait = TimeSpan.FromSeconds(60);

    /// <summary>Behind CONNECT, as fast as the host takes it.</summary>
    public AtResult ToPort(Turn turn, TimeSpan wait)
    {
        if (Refuse(turn) is { } refusal)
            return refusal;
        var transfer = new BodyTransfer(core, session, wait, CmeError.HttpReadTimeout) { News = turn.GoOnDownloading };
        var answer = turn.Download(null, transfer.Take, _ =>
        {
            // Left before the end, by +++ or DTR.
            transfer.Break(CmeError.HttpSocketClosed);
            core.Mailbox.Post(() => session.Tell($"+QHTTPREAD: {transfer.Code}"));
            return AtResult.Ok;
        });
        turn.Orphaned = () => transfer.Break(CmeError.HttpSocketClosed);
        return answer;
    }

    /// <summary>Into a file, which is made or replaced; what came before a failure stays in it.</summary>
    public AtResult ToFile(Turn turn, string file, TimeSpan wait)
    {
        if (Refuse(turn) is { } refusal)
            return refusal;
        if (!FileName.Parse(file).TryGet(out var name, out var error))
            return turn.Fail(CmeError.HttpInvalidParameter, $"'{file}': {FileErrorText.Of(error)}");
        if (!files.Handles.Open(name, OpenMode.Recreate).TryGet(out var handle, out error))
            return turn.Fail(error is FileError.DriveFull ? CmeError.HttpMemoryAllocationFailed : CmeError.HttpResponseFailed, $"{name}: {FileErrorText.Of(error)}");
        var transfer = new BodyTransfer(core, session, wait, CmeError.HttpReadTimeout);
        transfer.News = () => Write(transfer, handle);
        core.Mailbox.Post(transfer.News);
        return AtResult.Ok;
    }

    /// <summary>Unasked, behind the URC of the request ("rspout/auto" 1): nothing frames it, and no URC follows unless it ends badly.</summary>
    public void ToHost()
    {
        var transfer = new BodyTransfer(core, session, UnaskedWait, CmeError.HttpWaitDataTimeout);
        var isQueued = false;
        transfer.News = () =>
        {
            if (isQueued)
                return;
            var piece = new byte[LargestPiece];
            var length = transfer.Take(piece);
            if (length <= 0)
            {
                if (length == 0 && transfer.Error is not null)
                    session.Tell($"+QHTTPREAD: {transfer.Code}");
                return;
            }
            if (core.Urcs.Target(session.Home!) is null)
            {
                transfer.Break(CmeError.HttpSocketClosed);
                return;
            }
            isQueued = true;
            core.Urcs.Send(new Urc(Raw: () =>
            {
                if (isQueued)
                    core.Mailbox.Post(transfer.News!);
                isQueued = false;
                return piece.AsMemory(0, length);
            }), session.Home!);
        };
        transfer.News();
    }

    private AtResult? Refuse(Turn turn)
    {
        if (session.Obstacle is { } busy)
            return turn.Fail(busy, "the HTTP client is at work");
        if (session.Settings.SpeaksUnasked)
            return turn.Fail(CmeError.HttpInvalidParameter, "with \"rspout/auto\" 1 the body has come by itself");
        session.Home = turn.Port;
        return session.Reply is null ? turn.Fail(CmeError.HttpNoRequest, "there is no answer, or it has been read") : null;
    }

    private void Write(BodyTransfer transfer, FileHandle handle)
    {
        var piece = new byte[LargestPiece];
        int length;
        while ((length = transfer.Take(piece)) > 0)
        {
            if (handle.Write(piece.AsSpan(0, length)) is null)
                continue;
            // Ends it, and with it this loop; whoever hears of it then closes the file.
            transfer.Break(CmeError.HttpMemoryAllocationFailed);
            return;
        }
        if (length == DownloadMode.Later)
            return;
        transfer.News = null;
        var error = files.Handles.Close(handle.Number);
        session.Tell($"+QHTTPREADFILE: {(error is null ? transfer.Code : (int)CmeError.HttpResponseFailed)}");
    }
}

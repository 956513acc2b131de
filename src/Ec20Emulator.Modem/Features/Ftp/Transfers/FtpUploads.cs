using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Ftp.Transfers;

/// <summary>Uploads: what comes behind CONNECT, or a file with OK at once; a URC tells the length (http-mqtt-ftp.md 5). On the mailbox.</summary>
internal sealed class FtpUploads(ModemCore core, FtpSession session, FileStore files)
{
    /// <summary>Begins one.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="name">The remote file.</param>
    /// <param name="source">A file of the modem, or <see cref="FtpDownloads.Port"/>.</param>
    /// <param name="start">Where in both files it begins.</param>
    /// <param name="length">Bytes; null = all there are.</param>
    public AtResult Start(Turn turn, string name, string source, long start, long? length)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        if (start > 0 && !session.Settings.Restarts)
            return turn.Fail(CmeError.FtpInvalidParameter, "with \"restenable\" 0 an upload begins at the beginning");
        session.Home = turn.Port;
        var way = session.Settings.ToDataWay(isText: false, core.Random.Next());
        var urc = turn.Command.Name;
        if (source.Equals(FtpDownloads.Port, StringComparison.OrdinalIgnoreCase))
        {
            turn.Orphaned = () => session.Stop(null);
            session.Run(
                (server, running) => server.BeginTransferAsync($"STOR {name}", way, start, running),
                link => FromPort(turn, new FtpUpload(core, session, link, urc), length ?? long.MaxValue),
                (error, _) => turn.Complete(AtResult.Cme(error)));
            return AtResult.Deferred;
        }
        if (!FileName.Parse(source).TryGet(out var file, out var why) || !files.Read(file).TryGet(out var content, out why))
            return turn.Fail(CmeError.FtpFileOpenFailed, $"'{source}': {FileErrorText.Of(why)}");
        if (start > content.Length)
            return turn.Fail(CmeError.FtpFilePositionFailed, $"{file} has {content.Length} bytes");
        var part = content.AsMemory((int)start, (int)Math.Min(content.Length - start, length ?? long.MaxValue));
        session.Run(
            (server, running) => server.BeginTransferAsync($"STOR {name}", way, start, running),
            link =>
            {
                var upload = new FtpUpload(core, session, link, urc);
                upload.Accept(part.Span);
                upload.Finish();
            },
            (error, reply) => session.Tell($"{urc}: {(int)error},{reply}"));
        return AtResult.Ok;
    }

    private void FromPort(Turn turn, FtpUpload upload, long length)
    {
        upload.Progressed = turn.Port.Intake.Pump;
        turn.Complete(turn.Upload(
            new UploadRequest(length, session.ReplyTime) { HasRoom = () => upload.HasRoom },
            upload.Accept,
            (_, _) =>
            {
                upload.Finish();
                return AtResult.Ok;
            }));
    }
}

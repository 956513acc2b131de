using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Ftp.Wire;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ftp.Transfers;

/// <summary>Downloads of files and lists: behind CONNECT, or into a file with OK at once; a URC tells the length (http-mqtt-ftp.md 5). On the mailbox.</summary>
internal sealed class FtpDownloads(ModemCore core, FtpSession session, FileStore files)
{
    /// <summary>The port the command came from, where a name of a file is asked for.</summary>
    public const string Port = "COM:";

    private const int LargestPiece = 16 * 1024;

    /// <summary>Begins one.</summary>
    public AtResult Start(Turn turn, FtpDownloadOrder order)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        session.Home = turn.Port;
        var restarts = session.Settings.Restarts;
        var way = session.Settings.ToDataWay(order.IsText, core.Random.Next());
        var name = turn.Command.Name;
        Task<ISocketLink> Work(FtpServer server, CancellationToken running) =>
            server.BeginTransferAsync(order.Command, way, restarts ? order.Start : 0, running);
        FtpDownload Begin(ISocketLink link) => new(core, session, link, restarts ? 0 : order.Start, order.Length);

        if (order.File.Equals(Port, StringComparison.OrdinalIgnoreCase))
        {
            turn.Orphaned = () => session.Stop(null);
            session.Run(Work, link => ToPort(turn, Begin(link)), (error, _) => turn.Complete(AtResult.Cme(error)));
            return AtResult.Deferred;
        }
        if (!FileName.Parse(order.File).TryGet(out var file, out var why))
            return turn.Fail(CmeError.FtpInvalidParameter, $"'{order.File}': {FileErrorText.Of(why)}");
        if (!files.Handles.Open(file, OpenMode.Recreate).TryGet(out var handle, out why))
            return turn.Fail(CmeError.FtpFileOpenFailed, $"{file}: {FileErrorText.Of(why)}");
        session.Run(Work, link => ToFile(name, Begin(link), handle), (error, reply) =>
        {
            files.Handles.Close(handle.Number);
            session.Tell($"{name}: {(int)error},{reply}");
        });
        return AtResult.Ok;
    }

    private void ToPort(Turn turn, FtpDownload download)
    {
        download.News = turn.GoOnDownloading;
        turn.Complete(turn.Download(null, download.Take, _ =>
        {
            // Left before the end, by +++ or DTR.
            download.Break(CmeError.FtpDataClosed);
            End(turn.Command.Name, download);
            return AtResult.Ok;
        }));
        turn.Orphaned = () =>
        {
            download.Break(CmeError.FtpDataClosed);
            session.Stop(null);
        };
    }

    private void ToFile(string name, FtpDownload download, FileHandle handle)
    {
        download.News = Write;
        Write();

        void Write()
        {
            var piece = new byte[LargestPiece];
            int length;
            while ((length = download.Take(piece)) > 0)
            {
                if (handle.Write(piece.AsSpan(0, length)) is null)
                    continue;
                // Ends it, and with it this loop; whoever hears of it then closes the file.
                download.Break(CmeError.FtpFileError);
                return;
            }
            if (length == DownloadMode.Later)
                return;
            download.News = null;
            files.Handles.Close(handle.Number);
            End(name, download);
        }
    }

    private void End(string name, FtpDownload download)
    {
        if (download.Error is { } error)
        {
            session.Stop(null);
            core.Mailbox.Post(() => session.Tell($"{name}: {(int)error},0"));
            return;
        }
        session.Run(
            async (server, running) =>
            {
                await server.EndTransferAsync(download.IsCutShort, running).ConfigureAwait(false);
                return true;
            },
            _ =>
            {
                session.LastLength = download.Taken;
                session.Tell($"{name}: 0,{download.Taken}");
            },
            (code, reply) => session.Tell($"{name}: {(int)code},{reply}"));
    }
}

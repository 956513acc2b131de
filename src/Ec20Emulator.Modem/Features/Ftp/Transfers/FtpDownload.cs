using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ftp.Transfers;

/// <summary>Data of a server on its way to somebody who takes it piece by piece. On the mailbox.</summary>
internal sealed class FtpDownload
{
    private readonly ISocketLink _link;
    private readonly ModemTimer _patience;
    private readonly TimeSpan _wait;
    private readonly StreamPump _pump;
    private readonly long _limit;
    private long _skip;
    private bool _isOver;

    /// <summary>Begins.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="session">The client.</param>
    /// <param name="link">The data connection; owned from here on.</param>
    /// <param name="skip">Bytes to be dropped first.</param>
    /// <param name="limit">Most bytes to be handed out; null = all.</param>
    public FtpDownload(ModemCore core, FtpSession session, ISocketLink link, long skip, long? limit)
    {
        (_link, _skip, _limit, _wait) = (link, skip, limit ?? long.MaxValue, session.ReplyTime);
        _patience = core.Scheduler.Timer(() => Break(CmeError.FtpTimeout));
        _pump = new StreamPump(core.Mailbox, ReadAsync, () =>
        {
            _patience.Stop();
            News?.Invoke();
        });
        session.BeginData((error, _) => Break(error));
    }

    /// <summary>Called when there is more to take, or the end.</summary>
    public Action? News { get; set; }

    /// <summary>Bytes handed out.</summary>
    public long Taken { get; private set; }

    /// <summary>Why it ended badly; null where it did not.</summary>
    public CmeError? Error { get; private set; }

    /// <summary>True where the host wanted no more than it got, and the server may have had.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Takes bytes.</summary>
    /// <returns>How many; 0 at the end, be it a bad one; <see cref="DownloadMode.Later"/> where the next are still to come.</returns>
    public int Take(Span<byte> destination)
    {
        while (!_isOver)
        {
            if (Taken == _limit)
            {
                IsCutShort = true;
                End(null);
                break;
            }
            var count = _pump.Take(destination[..(int)Math.Min(destination.Length, _limit - Taken)]);
            if (count == DownloadMode.Later)
            {
                _patience.Start(_wait);
                return count;
            }
            if (count == 0)
                End(_pump.Failure is null ? null : CmeError.FtpDataClosed);
            var dropped = (int)Math.Min(_skip, count);
            _skip -= dropped;
            destination[dropped..count].CopyTo(destination);
            Taken += count - dropped;
            if (count > dropped)
                return count - dropped;
        }
        return 0;
    }

    /// <summary>Ends it before its end.</summary>
    public void Break(CmeError error)
    {
        if (_isOver)
            return;
        End(error);
        News?.Invoke();
    }

    private void End(CmeError? error)
    {
        (_isOver, Error) = (true, error);
        _patience.Dispose();
        _pump.Dispose();
        if (error is not null || IsCutShort)
            _link.Abort();
        _ = Task.Run(_link.DisposeAsync, CancellationToken.None);
    }

    private async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        (await _link.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)).Count;
}

using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Http.Wire;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Http.Reading;

/// <summary>The answer of a server on its way to somebody who takes it piece by piece: its head where that is wanted, and its body. On the mailbox.</summary>
internal sealed class BodyTransfer
{
    private readonly ModemCore _core;
    private readonly HttpSession _session;
    private readonly CmeError _late;
    private readonly TimeSpan _wait;
    private readonly ModemTimer _patience;
    private readonly StreamPump _pump;
    private ReadOnlyMemory<byte> _head;
    private bool _isOver;

    /// <summary>Begins with the answer the session has.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="session">The client.</param>
    /// <param name="wait">Longest silence of the server.</param>
    /// <param name="late">The code of a longer one.</param>
    public BodyTransfer(ModemCore core, HttpSession session, TimeSpan wait, CmeError late)
    {
        (_core, _session, _wait, _late) = (core, session, wait, late);
        _patience = core.Scheduler.Timer(() => Break(_late));
        var reply = session.BeginRead(error =>
        {
            if (error is null)
                News = null;
            Break(error ?? CmeError.HttpSocketClosed);
        });
        _head = session.Settings.ShowsHeads ? reply.Head : default;
        _pump = new StreamPump(core.Mailbox, reply.Body.ReadAsync, () =>
        {
            // Only the server is waited for: a host that takes its time lets none run out.
            _patience.Stop();
            News?.Invoke();
        });
    }

    /// <summary>Called when there is more to take, or the end.</summary>
    public Action? News { get; set; }

    /// <summary>How it ended; null while it has not, or where it came to its end.</summary>
    public CmeError? Error { get; private set; }

    /// <summary>The code as printed behind the command.</summary>
    public int Code => (int)(Error ?? 0);

    /// <summary>Takes bytes.</summary>
    /// <returns>How many; 0 at the end, be it a bad one; <see cref="DownloadMode.Later"/> where the next are still to come.</returns>
    public int Take(Span<byte> destination)
    {
        if (_isOver)
            return 0;
        if (!_head.IsEmpty)
        {
            var part = Math.Min(destination.Length, _head.Length);
            _head.Span[..part].CopyTo(destination);
            _head = _head[part..];
            return part;
        }
        var count = _pump.Take(destination);
        if (count == DownloadMode.Later)
            _patience.Start(_wait);
        if (count == 0)
            End(_pump.Failure is { } failure ? HttpFailures.CodeOf(failure) : null, _pump.Failure is { } story ? HttpFailures.StoryOf(story) : "");
        return count;
    }

    /// <summary>Ends it before its end.</summary>
    /// <param name="error">Why.</param>
    public void Break(CmeError error)
    {
        if (_isOver)
            return;
        End(error, "it was broken off");
        News?.Invoke();
    }

    private void End(CmeError? error, string story)
    {
        _isOver = true;
        Error = error;
        _patience.Dispose();
        _pump.Dispose();
        if (error is { } code)
            HttpLog.Ended(_core.Logs.CreateLogger("Http"), "body", (int)code, story);
        _session.EndRead(isWhole: error is null);
    }
}

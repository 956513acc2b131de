using Ec20Emulator.Ports;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>
/// Sits between DTEs, one after another, and a modem: passes bytes both ways unchanged and writes a transcript of them. Either side
/// may go and come back. What is said to a modem that is away is lost, as on a cable that is unplugged.
/// </summary>
public sealed partial class RecordingBridge : IAsyncDisposable
{
    private readonly IPortListener _modems;
    private readonly DialogueRecorder _recorder;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _reading;
    private readonly Task _ticking;
    private readonly TaskCompletionSource<Exception> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPort? _modem;
    private IPort? _host;
    private bool _hadHost;

    /// <summary>Starts recording.</summary>
    /// <param name="modems">Opens the way to the modem, again when it has gone; disposed with the bridge.</param>
    /// <param name="output">Gets the transcript, line by line; not disposed.</param>
    /// <param name="time">The clock of the pauses; the system clock.</param>
    /// <param name="logs">Where the log goes.</param>
    public RecordingBridge(IPortListener modems, TextWriter output, TimeProvider time, ILoggerFactory logs)
    {
        (_modems, _time, _log) = (modems, time, logs.CreateLogger<RecordingBridge>());
        _recorder = new DialogueRecorder(new TranscriptWriter(output, time), time);
        Record(recorder => recorder.Comment($"recorded from {modems.Uri} on {time.GetUtcNow():yyyy-MM-dd HH:mm}Z"));
        _reading = Task.Run(() => ReadModemsAsync(_ended.Token));
        _ticking = Task.Run(() => TickAsync(_ended.Token));
    }

    /// <summary>Completes when the transcript cannot be written any more, with the reason; the dialogue itself goes on.</summary>
    public Task<Exception> Failure => _failed.Task;

    /// <summary>Completes when the modem has been reached for the first time.</summary>
    public Task WhenModemIsThere => _reached.Task;

    /// <summary>Serves a DTE until it goes away; one at a time.</summary>
    /// <param name="host">The DTE; not disposed.</param>
    /// <param name="cancellationToken">Takes it off.</param>
    public async Task ServeAsync(IPort host, CancellationToken cancellationToken)
    {
        Attach(host);
        host.DteLinesChanged += LinesChanged;
        var buffer = new byte[4096];
        try
        {
            while (await host.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                await PassToModemAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            host.DteLinesChanged -= LinesChanged;
            lock (_gate)
                _host = null;
        }
    }

    /// <summary>Ends the recording; the transcript is complete afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended.IsCancellationRequested)
            return;
        await _ended.CancelAsync().ConfigureAwait(false);
        await _modems.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        await _ticking.ConfigureAwait(false);
        lock (_gate)
            Record(recorder => recorder.Complete());
    }

    private void Record(Action<DialogueRecorder> act)
    {
        try
        {
            if (!_failed.Task.IsCompleted)
                act(_recorder);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            _failed.TrySetResult(failure);
        }
    }

    private void Attach(IPort host)
    {
        lock (_gate)
        {
            if (_hadHost)
                Record(recorder => recorder.Happened("reattach"));
            (_host, _hadHost) = (host, true);
            _modem?.SetDceLines(Crossed(host.DteLines));
        }
    }

    /// <summary>At the modem we are the DTE: a port drives DTR and RTS with what it calls DSR and CTS.</summary>
    private static DceLines Crossed(DteLines lines) =>
        (lines.HasFlag(DteLines.Dtr) ? DceLines.Dsr : 0) | (lines.HasFlag(DteLines.Rts) ? DceLines.Cts : 0);

    private void LinesChanged(DteLines lines)
    {
        lock (_gate)
        {
            Record(recorder => recorder.Happened(lines.HasFlag(DteLines.Dtr) ? "dtr on" : "dtr off"));
            _modem?.SetDceLines(Crossed(lines));
        }
    }

    private async Task PassToModemAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        IPort? modem;
        lock (_gate)
        {
            modem = _modem;
            if (modem is null)
                Record(recorder => recorder.Comment("said to a modem that was away:"));
            Record(recorder => recorder.HostSent(bytes.Span));
        }
        if (modem is null)
            Lost(_log, bytes.Length, _modems.Uri);
        else
            await modem.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadModemsAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _modems.AcceptAsync(cancellationToken).ConfigureAwait(false) is { } modem)
            {
                await using (modem.ConfigureAwait(false))
                    await ReadAsync(modem, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // told to end
        }
    }

    private async Task ReadAsync(IPort modem, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _modem = modem;
            modem.SetDceLines(Crossed(_host?.DteLines ?? (DteLines.Dtr | DteLines.Rts)));
        }
        ModemIsThere(_log, _modems.Uri);
        _reached.TrySetResult();
        var buffer = new byte[4096];
        try
        {
            while (await modem.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                await PassToHostAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            ModemIsAway(_log, _modems.Uri);
        }
        finally
        {
            lock (_gate)
            {
                _modem = null;
                if (!cancellationToken.IsCancellationRequested)
                    Record(recorder => recorder.Comment("the modem went away"));
            }
        }
    }

    private async Task PassToHostAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        IPort? host;
        lock (_gate)
        {
            host = _host;
            Record(recorder => recorder.ModemSent(bytes.Span));
        }
        if (host is not null)
            await host.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(DialogueRecorder.Settled / 2, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                lock (_gate)
                    Record(recorder => recorder.Tick());
            }
        }
        catch (OperationCanceledException)
        {
            // told to end
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recording the modem at {Uri}.")]
    private static partial void ModemIsThere(ILogger logger, string uri);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The modem at {Uri} went away; waiting for its return.")]
    private static partial void ModemIsAway(ILogger logger, string uri);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} bytes lost: the modem at {Uri} is away.")]
    private static partial void Lost(ILogger logger, int count, string uri);
}

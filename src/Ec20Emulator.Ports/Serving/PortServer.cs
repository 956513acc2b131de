using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Serving;

/// <summary>
/// Serves one modem port: takes the DTEs that come to its listeners and hands them, one at a time, to the modem.
/// What happens to a DTE that finds the port taken is the <see cref="BusyPolicy"/>.
/// </summary>
public sealed partial class PortServer : IAsyncDisposable
{
    /// <summary>How long disposal waits for a callback that does not heed its token, before it says so and leaves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Wait after a listener failed, so that a lasting failure is no busy loop.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<IPortListener> _listeners;
    private readonly Admission _admission;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _disposed;

    private PortServer(
        string name, IReadOnlyList<IPortListener> listeners, BusyPolicy policy, Func<IPort, CancellationToken, Task> serve, ILogger logger, TimeProvider time)
    {
        Name = name;
        _listeners = listeners;
        _logger = logger;
        _time = time;
        var turns = new Turns(name, serve, logger, _stop.Token);
        _admission = policy switch
        {
            BusyPolicy.Refuse => new RefusingAdmission(turns, time),
            BusyPolicy.Kick => new KickingAdmission(turns),
            BusyPolicy.Share => new SharingAdmission(turns, time),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Unknown busy policy."),
        };
        _accepting = Task.WhenAll(listeners.Select(listener => Task.Run(() => AcceptAllAsync(listener))));
    }

    /// <summary>Name of the modem port, such as <c>usbmodem</c>.</summary>
    public string Name { get; }

    /// <summary>Where the port can be reached, one entry per listener.</summary>
    public IReadOnlyList<string> Uris => [.. _listeners.Select(listener => listener.Uri)];

    /// <summary>Starts serving.</summary>
    /// <param name="name">Name of the modem port, for logs.</param>
    /// <param name="listeners">Bound listeners; from here on they belong to the server, which disposes them.</param>
    /// <param name="policy">What happens to a DTE that finds the port taken.</param>
    /// <param name="serve">
    /// Called for each DTE served, never twice at the same time. The port is disposed when it returns. An exception is logged, as an
    /// error unless it is <see cref="PortTakenException"/>, and the next DTE is served. Its token is set when the server stops or the DTE is kicked out.
    /// </param>
    /// <param name="logger">Gets one line at information level per DTE.</param>
    /// <param name="time">For the short waits around a busy port; the system clock, since it is real programs that wait.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="policy"/> is none of the known ones.</exception>
    public static PortServer Start(
        string name, IReadOnlyList<IPortListener> listeners, BusyPolicy policy, Func<IPort, CancellationToken, Task> serve, ILogger<PortServer> logger, TimeProvider time) =>
        new(name, listeners, policy, serve, logger, time);

    /// <summary>Closes the listeners and the DTEs being served, and waits for the callback to return (at most 5 s).</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var listener in _listeners)
            await listener.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _accepting.WaitAsync(Patience, _time).ConfigureAwait(false);
            await _admission.EndAsync().WaitAsync(Patience, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            CallbackStuck(_logger, Name);
        }
    }

    private async Task AcceptAllAsync(IPortListener listener)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (await listener.AcceptAsync(_stop.Token).ConfigureAwait(false) is not { } port)
                    return;
                await _admission.TakeAsync(port).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                ListenerFailed(_logger, e, Name, listener.Uri);
                await Task.Delay(RetryAfter, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: the listener at {Uri} failed. Trying again.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception, string name, string uri);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: what serves the port has not returned 5 s after it was told to. Leaving it behind.")]
    private static partial void CallbackStuck(ILogger logger, string name);
}

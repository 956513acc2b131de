using System.Text;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Scenarios.Typing;

namespace Ec20Emulator.WebConsole.Terminal;

/// <summary>A DTE of its own at a port of the modem, for one page. What came is kept up to a limit, the oldest is forgotten.</summary>
internal sealed class TerminalSession : IAsyncDisposable
{
    private const int MostKept = 64 * 1024;

    private readonly InMemoryPort _port = new("the page's terminal");
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private readonly List<byte> _received = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _total;

    private Task _served = Task.CompletedTask;

    private TerminalSession(string port) => Port = port;

    /// <summary>The port.</summary>
    public string Port { get; }

    /// <summary>True once the session is over.</summary>
    public bool IsOver => _served.IsCompleted;

    /// <summary>What the modem sent.</summary>
    public byte[] Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    /// <summary>True while the modem waits for text behind a prompt.</summary>
    public bool IsPrompted
    {
        get
        {
            lock (_gate)
                return _received.Count >= 2 && _received[^1] == ' ' && _received[^2] == '>';
        }
    }

    /// <summary>Attaches a DTE.</summary>
    /// <param name="modem">The modem.</param>
    /// <param name="port">One of its ports.</param>
    /// <param name="changed">Called, on whatever thread, when something came, or the session ended.</param>
    /// <exception cref="PortTakenException">The port has a DTE already.</exception>
    public static async Task<TerminalSession> AttachAsync(Ec20Modem modem, string port, Action changed)
    {
        var session = new TerminalSession(port);
        session._served = await modem.AttachPortAsync(port, session._port, session._ended.Token).ConfigureAwait(false);
        _ = session.ReadAsync(changed);
        return session;
    }

    /// <summary>Sends chars, one byte each; those above 255 as UTF-8.</summary>
    public Task SendAsync(string text) => _port.Dte.WriteAsync(TypedText.ToBytes(text), _ended.Token).AsTask();

    /// <summary>Sends a line and waits for its result; where text is asked for, or is being given, for nothing more than that.</summary>
    /// <param name="line">The line, with its end.</param>
    /// <param name="giveUp">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task SendLineAsync(string line, CancellationToken giveUp)
    {
        var isText = IsPrompted;
        long before;
        lock (_gate)
            before = _total;
        await SendAsync(line);
        while (!isText)
        {
            Task more;
            lock (_gate)
            {
                if (Answer.IsWhole(Encoding.Latin1.GetString([.. _received.TakeLast((int)Math.Min(_total - before, _received.Count))])))
                    return;
                more = _more.Task;
            }
            await more.WaitAsync(giveUp);
        }
    }

    /// <summary>Forgets what came.</summary>
    public void Clear()
    {
        lock (_gate)
            _received.Clear();
    }

    /// <summary>Takes the DTE off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _port.Dte.DisposeAsync();
        await _port.DisposeAsync();
        await _served.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadAsync(Action changed)
    {
        var buffer = new byte[4096];
        try
        {
            while (await _port.Dte.ReadAsync(buffer, _ended.Token).ConfigureAwait(false) is var count and > 0)
            {
                Keep(buffer.AsSpan(0, count));
                changed();
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
        changed();
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            _received.AddRange(data);
            _total += data.Length;
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_received.Count > MostKept)
                _received.RemoveRange(0, _received.Count - MostKept);
        }
    }
}

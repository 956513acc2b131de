using System.Text;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.Scenarios.Playing;

/// <summary>A DTE that is played, at one port of a modem in this process. Text is one char per byte (Latin-1).</summary>
internal sealed class PlayedPort : IAsyncDisposable
{
    private readonly Ec20Modem _modem;
    private readonly InMemoryPort _port = new("played");
    private readonly CancellationTokenSource _ended = new();
    private Task _serving = Task.CompletedTask;
    private readonly StringBuilder _received = new();
    private readonly byte[] _buffer = new byte[4096];

    private PlayedPort(Ec20Modem modem, string name) => (_modem, Name) = (modem, name);

    /// <summary>The modem's name of the port.</summary>
    public string Name { get; }

    /// <summary>What has come and is not consumed.</summary>
    public string Received => _received.ToString();

    /// <summary>True while the port echoes.</summary>
    public async Task<bool> EchoesAsync() => (await _modem.Lines.ReadAsync(Name)).Echoes;

    /// <summary>DTR of the DTE.</summary>
    public bool Dtr
    {
        set => _port.Dte.Dtr = value;
    }

    /// <summary>Attaches the DTE.</summary>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="PortTakenException">It has a DTE already.</exception>
    public static async Task<PlayedPort> AttachAsync(Ec20Modem modem, string name)
    {
        var port = new PlayedPort(modem, name);
        port._serving = await modem.AttachPortAsync(name, port._port, port._ended.Token);
        await modem.WhenIdleAsync();
        return port;
    }

    /// <summary>Sends, and waits until the modem has taken it, unless it holds the DTE back.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        await _port.Dte.WriteAsync(Encoding.Latin1.GetBytes(text), cancellationToken);
        await SettleAsync(cancellationToken);
    }

    /// <summary>Completes when the modem has taken all that was sent, or holds the DTE back, and is at rest.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => _modem.Clock.SettleAsync().WaitAsync(cancellationToken);

    /// <summary>Takes what is there once the modem is at rest.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        while (await TryReadAsync(TimeSpan.Zero, cancellationToken))
        {
        }
    }

    /// <summary>Waits for more to come.</summary>
    /// <param name="patience">How long, by the computer's clock; zero = only what is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where nothing has come.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<bool> TryReadAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = _port.Dte.ReadAsync(_buffer, limit.Token);
        if (!read.IsCompleted)
        {
            if (patience <= TimeSpan.Zero)
                await limit.CancelAsync();
            else
                limit.CancelAfter(patience);
        }
        try
        {
            var count = await read;
            _received.Append(Encoding.Latin1.GetString(_buffer, 0, count));
            return count > 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Forgets the first characters of <see cref="Received"/>.</summary>
    public void Consume(int count) => _received.Remove(0, count);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _port.Dte.DisposeAsync();
        await _ended.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _port.DisposeAsync();
        _ended.Dispose();
    }
}

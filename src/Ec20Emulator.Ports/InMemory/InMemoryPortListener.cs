using System.Threading.Channels;

namespace Ec20Emulator.Ports.InMemory;

/// <summary>A place in memory where host programs connect, one <see cref="InMemoryPort"/> each.</summary>
/// <param name="name">Name of the place, for <see cref="Uri"/> and logs.</param>
/// <param name="capacity">Bytes that may wait per direction of each port, at least 1.</param>
public sealed class InMemoryPortListener(string name, int capacity = InMemoryPort.DefaultCapacity) : IPortListener
{
    /// <summary>Ports that may wait to be accepted.</summary>
    private const int Backlog = 512;

    private readonly Channel<InMemoryPort> _waiting = Channel.CreateBounded<InMemoryPort>(Backlog);
    private int _connected;

    /// <inheritdoc/>
    public string Uri => $"memory://{name}";

    /// <summary>Connects as a host program does.</summary>
    /// <returns>The host program's end.</returns>
    /// <exception cref="IOException">The listener is disposed, or 512 ports wait to be accepted.</exception>
    public DteStream Connect()
    {
        var port = new InMemoryPort($"memory {name}#{Interlocked.Increment(ref _connected)}", capacity);
        return _waiting.Writer.TryWrite(port) ? port.Dte : throw new IOException($"{Uri} takes no connection.");
    }

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_waiting.Reader.TryRead(out var port))
                return port;
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var port))
            await port.DisposeAsync().ConfigureAwait(false);
    }
}

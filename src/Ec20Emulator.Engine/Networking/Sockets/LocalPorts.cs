using System.Collections.Concurrent;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>
/// The local TCP ports this modem asked for by number. The operating system lets two connections share one if their peers differ;
/// the modem's own stack does not.
/// </summary>
internal sealed class LocalPorts
{
    private readonly ConcurrentDictionary<int, LocalPortHold> _held = new();

    /// <summary>Takes a port until the hold is released. Port 0 is never held.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.LocalPortTaken"/>.</exception>
    public LocalPortHold Take(int port)
    {
        var hold = new LocalPortHold(this, port);
        if (port != 0 && !_held.TryAdd(port, hold))
            throw new NetworkException(NetworkFailure.LocalPortTaken, $"local port {port} is used by another socket of this modem");
        return hold;
    }

    internal void Release(LocalPortHold hold) => _held.TryRemove(new KeyValuePair<int, LocalPortHold>(hold.Port, hold));
}

/// <summary>A local port in use. Disposing it gives the port back unless a socket has said it keeps it; the socket then calls <see cref="Release"/>.</summary>
internal sealed class LocalPortHold(LocalPorts ports, int port) : IDisposable
{
    private bool _kept;

    /// <summary>The port, 0 = none.</summary>
    public int Port { get; } = port;

    /// <summary>The socket is open: it gives the port back when it closes.</summary>
    public void Keep() => _kept = true;

    /// <summary>The socket is closed.</summary>
    public void Release() => ports.Release(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_kept)
            Release();
    }
}

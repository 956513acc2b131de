namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>The connections that have left transparent mode on a port and are kept; the last one is what ATO refers to. Runs on the mailbox.</summary>
internal sealed class SuspendedConnections
{
    private List<ISuspendedConnection>? _connections;

    /// <summary>The one that left last and is still there; null where none is.</summary>
    public ISuspendedConnection? Last
    {
        get
        {
            _connections?.RemoveAll(connection => !connection.CanResume);
            return _connections is [.., var last] ? last : null;
        }
    }

    /// <summary>One more; it is the last one from now on.</summary>
    public void Add(ISuspendedConnection connection)
    {
        _connections ??= [];
        _connections.Remove(connection);
        _connections.Add(connection);
    }

    /// <summary>Power is gone, and all of them with it.</summary>
    public void Clear() => _connections = null;
}

namespace Ec20Emulator.Modem.Capture;

/// <summary>
/// Packets kept in memory until they are taken away, and the secrets of TLS sessions where they were asked for. Bounded: what comes later than
/// fits is left out and counted. Safe for use from any thread.
/// </summary>
/// <param name="keepsKeys">True to keep the secrets of TLS sessions.</param>
internal sealed class CaptureBuffer(bool keepsKeys) : ICaptureSink
{
    /// <summary>Name of the interface with what sockets carry.</summary>
    public const string PlainText = "plain text of sockets";

    /// <summary>Name of the interface with what TLS makes of that.</summary>
    public const string CipherText = "TLS of sockets";

    /// <summary>Bytes kept at most.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Secrets kept at most.</summary>
    public const int MostKeys = 1000;

    /// <summary>What a packet takes beside its bytes.</summary>
    private const int BytesBeside = 64;

    private readonly Lock _gate = new();
    private readonly List<(CaptureInterface Interface, LinkType Type)> _interfaces = [];
    private readonly List<CapturedPacket> _packets = [];
    private readonly List<string> _keys = [];
    private int _bytes;

    /// <summary>True where the secrets of TLS sessions are kept.</summary>
    public bool KeepsKeys => keepsKeys;

    /// <summary>The interfaces, by number.</summary>
    public IReadOnlyList<(CaptureInterface Interface, LinkType Type)> Interfaces
    {
        get
        {
            lock (_gate)
                return [.. _interfaces];
        }
    }

    /// <summary>The packets, in order.</summary>
    public IReadOnlyList<CapturedPacket> Packets
    {
        get
        {
            lock (_gate)
                return [.. _packets];
        }
    }

    /// <summary>The secrets, as lines of SSLKEYLOGFILE.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (_gate)
                return [.. _keys];
        }
    }

    /// <inheritdoc/>
    public CaptureInterface InterfaceOf(LinkType type, string name)
    {
        lock (_gate)
        {
            if (_interfaces.Find(one => one.Interface.Name == name).Interface is { } known)
                return known;
            var made = new CaptureInterface(this, _interfaces.Count, name);
            _interfaces.Add((made, type));
            return made;
        }
    }

    /// <inheritdoc/>
    public bool TryAdd(int id, CaptureDirection direction, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        lock (_gate)
        {
            var size = head.Length + rest.Length + BytesBeside;
            if (_bytes + size > MostBytes)
                return false;
            _bytes += size;
            _packets.Add(new CapturedPacket(id, TimeProvider.System.GetUtcNow(), direction, [.. head, .. rest]));
            return true;
        }
    }

    /// <summary>Keeps a secret.</summary>
    public void AddKey(string line)
    {
        lock (_gate)
        {
            if (_keys.Count < MostKeys)
                _keys.Add(line);
        }
    }
}

/// <summary>A packet that is kept.</summary>
/// <param name="Id">Number of its interface.</param>
/// <param name="Time">When, by the computer's clock.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record CapturedPacket(int Id, DateTimeOffset Time, CaptureDirection Direction, byte[] Data);

namespace Ec20Emulator.Modem.Capture;

/// <summary>Where the packets of a capture come from. Safe for use from any thread.</summary>
/// <param name="capture">The capture.</param>
/// <param name="id">Its number there.</param>
/// <param name="name">Its name, as Wireshark shows it.</param>
internal sealed class CaptureInterface(ICaptureSink capture, int id, string name)
{
    private long _dropped;

    /// <summary>Its number in the file.</summary>
    public int Id => id;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Packets that are missing.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes a packet, in two pieces that belong together; they may be changed afterwards.</summary>
    public void Add(CaptureDirection direction, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        if (!capture.TryAdd(id, direction, head, rest))
            Interlocked.Increment(ref _dropped);
    }
}

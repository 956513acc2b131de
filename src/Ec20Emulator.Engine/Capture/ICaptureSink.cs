namespace Ec20Emulator.Modem.Capture;

/// <summary>Takes packets: a file, or a buffer. Safe for use from any thread.</summary>
internal interface ICaptureSink
{
    /// <summary>An interface of the capture; the same one for the same name.</summary>
    CaptureInterface InterfaceOf(LinkType type, string name);

    /// <summary>Takes a packet, in two pieces that belong together; they may be changed afterwards.</summary>
    /// <returns>False where there is no room for it.</returns>
    bool TryAdd(int id, CaptureDirection direction, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest);
}

namespace Ec20Emulator.UsbIp.Device;

/// <summary>A request of the host at an endpoint.</summary>
/// <param name="number">Number of the request.</param>
/// <param name="length">Bytes it brings, or takes at most.</param>
/// <param name="data">What it brings.</param>
internal sealed class Urb(uint number, int length, ReadOnlyMemory<byte> data)
{
    /// <summary>Number of the request.</summary>
    public uint Number => number;

    /// <summary>Bytes it brings, or takes at most.</summary>
    public int Length => length;

    /// <summary>What it brings.</summary>
    public ReadOnlyMemory<byte> Data => data;

    /// <summary>Bytes of it that are consumed.</summary>
    public int Consumed { get; set; }
}

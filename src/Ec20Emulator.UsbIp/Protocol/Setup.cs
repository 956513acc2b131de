using System.Buffers.Binary;

namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>A control request (USB 2.0 section 9.3).</summary>
/// <param name="Type">bmRequestType: direction, kind and receiver.</param>
/// <param name="Request">bRequest.</param>
/// <param name="Value">wValue.</param>
/// <param name="Index">wIndex.</param>
/// <param name="Length">wLength, bytes.</param>
internal readonly record struct Setup(byte Type, byte Request, ushort Value, ushort Index, ushort Length)
{
    /// <summary>True where data goes to the host.</summary>
    public bool IsIn => (Type & 0x80) != 0;

    /// <summary>Reads 8 bytes; its numbers are little-endian, unlike those around it.</summary>
    public static Setup Read(ReadOnlySpan<byte> octets) => new(
        octets[0], octets[1], BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]), BinaryPrimitives.ReadUInt16LittleEndian(octets[4..]), BinaryPrimitives.ReadUInt16LittleEndian(octets[6..]));
}

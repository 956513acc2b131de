using System.Buffers.Binary;

namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>The 8 bytes in front of an operation.</summary>
internal static class OperationHeader
{
    /// <summary>Its size, bytes.</summary>
    public const int Size = 8;

    private const ushort Version = 0x0111;

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is of another version of the protocol, or none.</exception>
    public static Operation Read(ReadOnlySpan<byte> octets)
    {
        if (BinaryPrimitives.ReadUInt16BigEndian(octets) is var version and not Version)
            throw new InvalidDataException($"version {version:x4} of the protocol, not {Version:x4}");
        return (Operation)BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
    }

    /// <summary>Makes one.</summary>
    public static byte[] ToBytes(Operation operation, bool isRefused)
    {
        var header = new byte[Size];
        BinaryPrimitives.WriteUInt16BigEndian(header, Version);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)operation);
        header[^1] = isRefused ? (byte)1 : (byte)0;
        return header;
    }
}

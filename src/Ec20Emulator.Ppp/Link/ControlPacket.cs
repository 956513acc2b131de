using System.Buffers.Binary;

namespace Ec20Emulator.Ppp.Link;

/// <summary>A packet of LCP, of a network control protocol, or of authentication: code, identifier, length, data (RFC 1661 section 5).</summary>
internal readonly ref struct ControlPacket
{
    private const int HeaderBytes = 4;

    private ControlPacket(byte code, byte id, ReadOnlySpan<byte> data)
    {
        (Code, Id) = (code, id);
        Data = data;
    }

    /// <summary>What it is.</summary>
    public byte Code { get; }

    /// <summary>Matches answers to requests.</summary>
    public byte Id { get; }

    /// <summary>What follows the length.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Reads a packet; padding behind its length is left out.</summary>
    /// <returns>False where its length is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> information, out ControlPacket packet)
    {
        packet = default;
        if (information.Length < HeaderBytes)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(information[2..]);
        if (length < HeaderBytes || length > information.Length)
            return false;
        packet = new ControlPacket(information[0], information[1], information[HeaderBytes..length]);
        return true;
    }

    /// <summary>Makes the octets of a packet.</summary>
    public static byte[] ToBytes(byte code, byte id, ReadOnlySpan<byte> data)
    {
        var packet = new byte[HeaderBytes + data.Length];
        (packet[0], packet[1]) = (code, id);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        data.CopyTo(packet.AsSpan(HeaderBytes));
        return packet;
    }
}

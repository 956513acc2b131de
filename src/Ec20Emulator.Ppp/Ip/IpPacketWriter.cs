using System.Buffers.Binary;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>Makes packets for the host.</summary>
internal sealed class IpPacketWriter
{
    private const byte HopLimit = 64;
    private const int FragmentHeaderBytes = 8;

    private ushort _id;

    /// <summary>Bytes before the payload.</summary>
    public static int HeaderBytes(bool isV6) => isV6 ? 40 : 20;

    /// <summary>Writes a header in front of a payload that is in its place already.</summary>
    /// <param name="packet">Header and payload.</param>
    /// <param name="path">From where to where.</param>
    /// <param name="protocol">What the payload is.</param>
    public void WriteHeader(Span<byte> packet, in IpPath path, IpProtocol protocol) => WriteHeader(packet, path, protocol, HopLimit, 0x4000);

    /// <summary>Makes the one packet of a payload that fits the MTU.</summary>
    /// <param name="path">From where to where.</param>
    /// <param name="protocol">What the payload is.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="hopLimit">Hops; 255 for neighbour discovery.</param>
    public byte[] ToPacket(in IpPath path, IpProtocol protocol, ReadOnlySpan<byte> payload, byte hopLimit = HopLimit)
    {
        var packet = new byte[HeaderBytes(path.IsV6) + payload.Length];
        payload.CopyTo(packet.AsSpan(HeaderBytes(path.IsV6)));
        WriteHeader(packet, path, protocol, hopLimit, 0x4000);
        return packet;
    }

    /// <summary>Makes the packets of a payload, fragments where it does not fit the MTU.</summary>
    public IEnumerable<byte[]> ToPackets(IpPath path, IpProtocol protocol, ReadOnlyMemory<byte> payload, int mtu)
    {
        var header = HeaderBytes(path.IsV6);
        if (header + payload.Length <= mtu)
        {
            yield return ToPacket(path, protocol, payload.Span);
            yield break;
        }
        var extension = path.IsV6 ? FragmentHeaderBytes : 0;
        var most = (mtu - header - extension) & ~7;
        var id = ++_id;
        for (var offset = 0; offset < payload.Length; offset += most)
        {
            var piece = payload.Slice(offset, Math.Min(most, payload.Length - offset));
            yield return ToFragment(path, protocol, piece.Span, offset, offset + piece.Length < payload.Length, id);
        }
    }

    private byte[] ToFragment(in IpPath path, IpProtocol protocol, ReadOnlySpan<byte> piece, int offset, bool hasMore, ushort id)
    {
        var header = HeaderBytes(path.IsV6);
        if (!path.IsV6)
        {
            var fragment = new byte[header + piece.Length];
            piece.CopyTo(fragment.AsSpan(header));
            WriteHeader(fragment, path, protocol, HopLimit, (ushort)(offset / 8 | (hasMore ? 0x2000 : 0)), id);
            return fragment;
        }
        var packet = new byte[header + FragmentHeaderBytes + piece.Length];
        var extension = packet.AsSpan(header);
        extension[0] = (byte)protocol;
        BinaryPrimitives.WriteUInt16BigEndian(extension[2..], (ushort)(offset | (hasMore ? 1 : 0)));
        BinaryPrimitives.WriteUInt32BigEndian(extension[4..], id);
        piece.CopyTo(extension[FragmentHeaderBytes..]);
        WriteHeader(packet, path, IpProtocol.Fragment, HopLimit, 0);
        return packet;
    }

    private void WriteHeader(Span<byte> packet, in IpPath path, IpProtocol protocol, byte hopLimit, ushort place, ushort? id = null)
    {
        if (path.IsV6)
        {
            packet[..8].Clear();
            packet[0] = 0x60;
            BinaryPrimitives.WriteUInt16BigEndian(packet[4..], (ushort)(packet.Length - HeaderBytes(true)));
            (packet[6], packet[7]) = ((byte)protocol, hopLimit);
            path.Write(packet[8..]);
            return;
        }
        packet[..12].Clear();
        packet[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)packet.Length);
        BinaryPrimitives.WriteUInt16BigEndian(packet[4..], id ?? ++_id);
        BinaryPrimitives.WriteUInt16BigEndian(packet[6..], place);
        (packet[8], packet[9]) = (hopLimit, (byte)protocol);
        path.Write(packet[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], InternetChecksum.Of(packet[..HeaderBytes(false)]));
    }
}

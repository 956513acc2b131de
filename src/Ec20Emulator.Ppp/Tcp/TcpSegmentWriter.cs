using System.Buffers.Binary;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>Makes segments for the host, each with its IP header.</summary>
internal sealed class TcpSegmentWriter(IpPacketWriter packets)
{
    /// <summary>What stands in a segment beside its data.</summary>
    /// <param name="Sequence">Sequence number.</param>
    /// <param name="Acknowledgement">Acknowledgement number.</param>
    /// <param name="Flags">Control bits.</param>
    /// <param name="Window">Window, not scaled.</param>
    public readonly record struct Header(uint Sequence, uint Acknowledgement, TcpFlags Flags, ushort Window);

    /// <summary>Bytes before the data of a segment without options.</summary>
    public static int Overhead(bool isV6) => IpPacketWriter.HeaderBytes(isV6) + TcpSegment.HeaderBytes;

    /// <summary>Writes headers around data that is in its place already.</summary>
    /// <param name="packet">Room for the headers, then options, then the data.</param>
    /// <param name="key">The flow.</param>
    /// <param name="header">What to say.</param>
    /// <param name="options">Options, a multiple of 4 bytes; they are copied to their place.</param>
    public void Write(Span<byte> packet, in TcpFlowKey key, in Header header, ReadOnlySpan<byte> options = default)
    {
        var back = key.Path.Reversed;
        var segment = packet[IpPacketWriter.HeaderBytes(back.IsV6)..];
        BinaryPrimitives.WriteUInt16BigEndian(segment, key.FarPort);
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], key.HostPort);
        BinaryPrimitives.WriteUInt32BigEndian(segment[4..], header.Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment[8..], header.Acknowledgement);
        (segment[12], segment[13]) = ((byte)((TcpSegment.HeaderBytes + options.Length) / 4 << 4), (byte)header.Flags);
        BinaryPrimitives.WriteUInt16BigEndian(segment[14..], header.Window);
        segment[16..20].Clear();
        options.CopyTo(segment[TcpSegment.HeaderBytes..]);
        BinaryPrimitives.WriteUInt16BigEndian(segment[16..], InternetChecksum.Of(back, IpProtocol.Tcp, segment));
        packets.WriteHeader(packet, back, IpProtocol.Tcp);
    }

    /// <summary>Makes the reset that answers a segment of no flow (RFC 9293 section 3.10.7.1).</summary>
    public byte[] ToReset(in TcpFlowKey key, in TcpSegment segment)
    {
        var packet = new byte[Overhead(key.Path.IsV6)];
        Write(packet, key, segment.Has(TcpFlags.Ack)
            ? new Header(segment.Acknowledgement, 0, TcpFlags.Rst, 0)
            : new Header(0, segment.Sequence + (uint)segment.Length, TcpFlags.Rst | TcpFlags.Ack, 0));
        return packet;
    }
}

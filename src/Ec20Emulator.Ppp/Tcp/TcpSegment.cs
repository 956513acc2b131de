using System.Buffers.Binary;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>A segment of the host (RFC 9293 section 3.1).</summary>
internal readonly ref struct TcpSegment
{
    /// <summary>Bytes of a header without options.</summary>
    public const int HeaderBytes = 20;

    private const byte EndOfOptions = 0;
    private const byte NoOperation = 1;
    private const byte MaximumSegmentSize = 2;
    private const byte WindowScaling = 3;

    private TcpSegment(ReadOnlySpan<byte> octets, int header)
    {
        SourcePort = BinaryPrimitives.ReadUInt16BigEndian(octets);
        DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        Sequence = BinaryPrimitives.ReadUInt32BigEndian(octets[4..]);
        Acknowledgement = BinaryPrimitives.ReadUInt32BigEndian(octets[8..]);
        Flags = (TcpFlags)octets[13];
        Window = BinaryPrimitives.ReadUInt16BigEndian(octets[14..]);
        Options = octets[HeaderBytes..header];
        Data = octets[header..];
    }

    public ushort SourcePort { get; }

    public ushort DestinationPort { get; }

    public uint Sequence { get; }

    public uint Acknowledgement { get; }

    public TcpFlags Flags { get; }

    /// <summary>As it stands there, not scaled.</summary>
    public ushort Window { get; }

    public ReadOnlySpan<byte> Options { get; }

    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Sequence numbers it takes: its data, SYN and FIN.</summary>
    public int Length => Data.Length + (Has(TcpFlags.Syn) ? 1 : 0) + (Has(TcpFlags.Fin) ? 1 : 0);

    /// <summary>Reads a segment.</summary>
    /// <returns>False where its header or checksum is wrong.</returns>
    public static bool TryRead(in IpPacket packet, out TcpSegment segment)
    {
        segment = default;
        var octets = packet.Payload;
        if (octets.Length < HeaderBytes)
            return false;
        var header = (octets[12] >> 4) * 4;
        if (header < HeaderBytes || header > octets.Length || InternetChecksum.Of(packet.Path, IpProtocol.Tcp, octets) != 0)
            return false;
        segment = new TcpSegment(octets, header);
        return true;
    }

    /// <summary>True where all of these bits are set.</summary>
    public bool Has(TcpFlags flags) => (Flags & flags) == flags;

    /// <summary>Largest segment the host takes, bytes; null where it does not say.</summary>
    public int? LargestSegment => Option(MaximumSegmentSize, 2) is [var high, var low] ? high << 8 | low : null;

    /// <summary>Bits the host's windows are shifted by, 0-14; null where it does not scale (RFC 7323 section 2).</summary>
    public int? WindowShift => Option(WindowScaling, 1) is [var shift] ? Math.Min((int)shift, 14) : null;

    private ReadOnlySpan<byte> Option(byte kind, int length)
    {
        for (var rest = Options; !rest.IsEmpty && rest[0] != EndOfOptions;)
        {
            if (rest[0] == NoOperation)
            {
                rest = rest[1..];
                continue;
            }
            if (rest.Length < 2 || rest[1] < 2 || rest[1] > rest.Length)
                break;
            if (rest[0] == kind && rest[1] == length + 2)
                return rest[2..rest[1]];
            rest = rest[rest[1]..];
        }
        return default;
    }
}

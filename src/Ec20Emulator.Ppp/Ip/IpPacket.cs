using System.Buffers.Binary;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>A packet of the host: IPv4 (RFC 791) or IPv6 (RFC 8200), its headers read and its payload not.</summary>
internal readonly ref struct IpPacket
{
    private const int Ipv6HeaderBytes = 40;
    private const int MostExtensions = 8;

    private IpPacket(IpPath path, IpProtocol protocol, ReadOnlySpan<byte> payload, FragmentPlace fragment)
    {
        (Path, Protocol, Fragment) = (path, protocol, fragment);
        Payload = payload;
    }

    /// <summary>From where to where.</summary>
    public IpPath Path { get; }

    /// <summary>What the payload is.</summary>
    public IpProtocol Protocol { get; }

    /// <summary>The payload.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Where the payload belongs, if it is a fragment.</summary>
    public FragmentPlace Fragment { get; }

    /// <summary>Reads a packet.</summary>
    /// <returns>False where it is none: version, a length or the checksum is wrong.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out IpPacket packet)
    {
        packet = default;
        return !octets.IsEmpty && (octets[0] >> 4) switch
        {
            4 => TryReadV4(octets, out packet),
            6 => TryReadV6(octets, out packet),
            _ => false,
        };
    }

    /// <summary>The packet that fragments make.</summary>
    public static IpPacket Whole(IpPath path, IpProtocol protocol, ReadOnlySpan<byte> payload) => new(path, protocol, payload, default);

    private static bool TryReadV4(ReadOnlySpan<byte> octets, out IpPacket packet)
    {
        packet = default;
        var header = (octets[0] & 0xF) * 4;
        if (header < 20 || octets.Length < header)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        if (length < header || length > octets.Length || InternetChecksum.Of(octets[..header]) != 0)
            return false;
        var place = BinaryPrimitives.ReadUInt16BigEndian(octets[6..]);
        var fragment = new FragmentPlace((place & 0x1FFF) * 8, (place & 0x2000) != 0, BinaryPrimitives.ReadUInt16BigEndian(octets[4..]));
        var path = new IpPath(false, IpPath.ToNumber(octets[12..16]), IpPath.ToNumber(octets[16..20]));
        packet = new IpPacket(path, (IpProtocol)octets[9], octets[header..length], fragment);
        return true;
    }

    private static bool TryReadV6(ReadOnlySpan<byte> octets, out IpPacket packet)
    {
        packet = default;
        if (octets.Length < Ipv6HeaderBytes)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(octets[4..]);
        if (length > octets.Length - Ipv6HeaderBytes)
            return false;
        var path = new IpPath(true, IpPath.ToNumber(octets[8..24]), IpPath.ToNumber(octets[24..40]));
        var next = (IpProtocol)octets[6];
        var rest = octets.Slice(Ipv6HeaderBytes, length);
        for (var i = 0; i < MostExtensions && next is IpProtocol.HopByHop or IpProtocol.Routing or IpProtocol.DestinationOptions; i++)
        {
            if (rest.Length < 8 || rest.Length < (rest[1] + 1) * 8)
                return false;
            next = (IpProtocol)rest[0];
            rest = rest[((rest[1] + 1) * 8)..];
        }
        var fragment = default(FragmentPlace);
        if (next is IpProtocol.Fragment)
        {
            if (rest.Length < 8)
                return false;
            var place = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            fragment = new FragmentPlace(place & 0xFFF8, (place & 1) != 0, BinaryPrimitives.ReadUInt32BigEndian(rest[4..]));
            next = (IpProtocol)rest[0];
            rest = rest[8..];
        }
        packet = new IpPacket(path, next, rest, fragment);
        return true;
    }
}

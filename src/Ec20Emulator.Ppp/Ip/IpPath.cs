using System.Buffers.Binary;
using System.Net;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>From where to where; a value, so that flows are found by it without an allocation.</summary>
/// <param name="IsV6">True for IPv6.</param>
/// <param name="Source">Address as a number.</param>
/// <param name="Destination">Address as a number.</param>
internal readonly record struct IpPath(bool IsV6, UInt128 Source, UInt128 Destination)
{
    /// <summary>The way back.</summary>
    public IpPath Reversed => new(IsV6, Destination, Source);

    /// <summary>Destination as an address.</summary>
    public IPAddress DestinationAddress => ToAddress(IsV6, Destination);

    /// <summary>Size of an address, bytes.</summary>
    public int AddressBytes => IsV6 ? 16 : 4;

    /// <summary>An address as a number.</summary>
    public static UInt128 ToNumber(IPAddress address) => ToNumber(address.GetAddressBytes());

    /// <summary>4 or 16 octets as a number.</summary>
    public static UInt128 ToNumber(ReadOnlySpan<byte> octets) =>
        octets.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt128BigEndian(octets);

    /// <summary>A number as an address.</summary>
    public static IPAddress ToAddress(bool isV6, UInt128 number)
    {
        Span<byte> octets = stackalloc byte[isV6 ? 16 : 4];
        Write(isV6, number, octets);
        return new IPAddress(octets);
    }

    /// <summary>Writes source and destination, one behind the other.</summary>
    public void Write(Span<byte> octets)
    {
        Write(IsV6, Source, octets);
        Write(IsV6, Destination, octets[AddressBytes..]);
    }

    private static void Write(bool isV6, UInt128 number, Span<byte> octets)
    {
        if (isV6)
            BinaryPrimitives.WriteUInt128BigEndian(octets, number);
        else
            BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)number);
    }
}

using System.Buffers.Binary;
using System.Net;

namespace Ec20Emulator.Ppp.Dhcp;

/// <summary>A message of the host (RFC 2131 section 2).</summary>
internal readonly ref struct DhcpRequest
{
    /// <summary>Bytes before the options, the cookie among them.</summary>
    public const int FixedBytes = 240;

    /// <summary>What stands in front of the options.</summary>
    public const uint Cookie = 0x63825363;

    private const byte BootRequest = 1;
    private const int LongestHardwareAddress = 16;

    private DhcpRequest(ReadOnlySpan<byte> octets) => Fixed = octets[..FixedBytes];

    /// <summary>All before the options.</summary>
    public ReadOnlySpan<byte> Fixed { get; }

    /// <summary>What it is.</summary>
    public DhcpMessageType Type { get; private init; }

    /// <summary>The address the host wants or has; null where it names none.</summary>
    public IPAddress? Wanted { get; private init; }

    /// <summary>The server it talks to; null where it names none.</summary>
    public IPAddress? Server { get; private init; }

    /// <summary>True where the host has an address and can be answered there.</summary>
    public bool HasAddress => BinaryPrimitives.ReadUInt32BigEndian(Fixed[12..]) != 0;

    /// <summary>True where the host cannot be answered at an address it does not have yet.</summary>
    public bool WantsBroadcast => (Fixed[10] & 0x80) != 0;

    /// <summary>Reads one.</summary>
    /// <returns>False where it is none, or an option is cut off.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out DhcpRequest request)
    {
        request = default;
        if (octets.Length < FixedBytes || octets[0] != BootRequest || octets[2] > LongestHardwareAddress || BinaryPrimitives.ReadUInt32BigEndian(octets[236..]) != Cookie)
            return false;
        byte type = 0;
        var client = new IPAddress(octets[12..16]);
        IPAddress? wanted = IPAddress.Any.Equals(client) ? null : client;
        IPAddress? server = null;
        for (var rest = octets[FixedBytes..]; !rest.IsEmpty && rest[0] != DhcpOption.End;)
        {
            if (rest[0] == DhcpOption.Pad)
            {
                rest = rest[1..];
                continue;
            }
            if (rest.Length < 2 || rest.Length < 2 + rest[1])
                return false;
            var value = rest.Slice(2, rest[1]);
            switch (rest[0])
            {
                case DhcpOption.MessageType when value.Length == 1:
                    type = value[0];
                    break;
                case DhcpOption.RequestedAddress when value.Length == 4:
                    wanted = new IPAddress(value);
                    break;
                case DhcpOption.Server when value.Length == 4:
                    server = new IPAddress(value);
                    break;
            }
            rest = rest[(2 + value.Length)..];
        }
        request = new DhcpRequest(octets) { Type = (DhcpMessageType)type, Wanted = wanted, Server = server };
        return type != 0;
    }
}

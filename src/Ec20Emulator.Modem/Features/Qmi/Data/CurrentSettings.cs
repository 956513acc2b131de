using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>What the network grants a call, as the host is to configure its interface.</summary>
internal static class CurrentSettings
{
    private const int ProfileBit = 1 << 0;
    private const int PdpTypeBit = 1 << 2;
    private const int DnsBit = 1 << 4;
    private const int AddressBit = 1 << 8;
    private const int GatewayBit = 1 << 9;
    private const int MtuBit = 1 << 13;
    private const int FamilyBit = 1 << 15;
    private const int Mtu = 1500;
    private const byte Ipv6Prefix = 64;

    /// <summary>Get Current Settings: those that are asked for, else all.</summary>
    public static void Answer(Exchange exchange, RmNetCall call, int family)
    {
        if (call.Context is not { } context || !call.Carries(family))
        {
            exchange.Refuse(QmiError.OutOfCall);
            return;
        }
        var asked = exchange.Find(WdsTable.RequestedSettings)?.Number() ?? -1;
        bool Asks(int bit) => (asked & bit) != 0;
        if (Asks(ProfileBit))
            exchange.Answer(WdsTable.SettingsProfile, Profiles.OfThreeGpp, context.Id);
        if (Asks(PdpTypeBit))
            exchange.Answer(WdsTable.PdpType, family == SessionStart.Ipv4 ? 0 : 2);
        var settings = PdnConnection.SettingsOf(context);
        if (family == SessionStart.Ipv4)
            AnswerIpv4(exchange, settings.Ipv4!, settings.ToldDns, Asks);
        else
            AnswerIpv6(exchange, settings.Ipv6!, settings.DnsServers, Asks);
        if (Asks(MtuBit))
            exchange.Answer(WdsTable.Mtu, Mtu);
        if (Asks(FamilyBit))
            exchange.Answer(WdsTable.SettingsFamily, family);
    }

    private static void AnswerIpv4(Exchange exchange, IPAddress address, IReadOnlyList<IPAddress> dns, Func<int, bool> asks)
    {
        var own = ToNumber(address);
        if (asks(DnsBit) && dns.Count > 0)
            exchange.Answer(WdsTable.FirstDns, ToNumber(dns[0]));
        if (asks(DnsBit) && dns.Count > 1)
            exchange.Answer(WdsTable.SecondDns, ToNumber(dns[1]));
        if (asks(AddressBit))
            exchange.Answer(WdsTable.Address, own);
        if (!asks(GatewayBit))
            return;
        var gateway = GatewayOf(own, out var mask);
        exchange.Answer(WdsTable.Gateway, gateway);
        exchange.Answer(WdsTable.Mask, mask);
    }

    /// <summary>The module makes up a network as small as can be in which the address is one of a host, and another one in it the gateway's.</summary>
    private static uint GatewayOf(uint own, out uint mask)
    {
        for (mask = ~0u << 2; ; mask <<= 1)
        {
            var (first, last) = ((own & mask) + 1, (own | ~mask) - 1);
            if (own >= first && own <= last)
                return own == last ? own - 1 : own + 1;
        }
    }

    private static void AnswerIpv6(Exchange exchange, IPAddress address, IReadOnlyList<IPAddress> dns, Func<int, bool> asks)
    {
        if (asks(AddressBit))
            exchange.Answer(WdsTable.Ipv6Address, address.GetAddressBytes(), Ipv6Prefix);
        if (asks(GatewayBit))
            exchange.Answer(WdsTable.Ipv6Gateway, GatewayOf(address), Ipv6Prefix);
        IPAddress[] servers = [.. dns.Where(server => server.AddressFamily is AddressFamily.InterNetworkV6)];
        if (asks(DnsBit) && servers.Length > 0)
            exchange.Answer(WdsTable.FirstIpv6Dns, servers[0].GetAddressBytes());
        if (asks(DnsBit) && servers.Length > 1)
            exchange.Answer(WdsTable.SecondIpv6Dns, servers[1].GetAddressBytes());
    }

    /// <summary>Another address of the prefix.</summary>
    private static byte[] GatewayOf(IPAddress address)
    {
        var octets = address.GetAddressBytes();
        octets[^1] ^= 3;
        return octets;
    }

    private static uint ToNumber(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
}

using System.Net;
using System.Text;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>What tests of data calls do again and again.</summary>
internal static class Calls
{
    /// <summary>What a dialled call is answered with.</summary>
    public const string Connected = "\r\nCONNECT 150000000\r\n";

    /// <summary>An address nobody has, for maps.</summary>
    public static readonly IPAddress Somewhere = IPAddress.Parse("192.0.2.7");

    /// <summary>Dials on usbmodem and brings the call up.</summary>
    public static async Task<PppHost> DialAsync(TestModem modem)
    {
        await modem.Dte.ExchangeAsync("ATD*99***1#", Connected);
        var host = new PppHost(modem.Dte.Dte);
        await host.EstablishAsync();
        return host;
    }

    /// <summary>Asks the DNS server of the call for the address of a name.</summary>
    public static async Task<IPAddress> ResolveAsync(PppHost host, string name)
    {
        byte[] query = [0xAB, 0xCD, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0, 0, 1, 0, 1];
        var path = HostPackets.Path(host.Address, host.Dns[0]);
        await host.SendAsync(PppProtocol.Ipv4, HostPackets.Ip(host.Address, host.Dns[0], IpProtocol.Udp, UdpDatagram.ToBytes(path, 5353, 53, query)));
        var response = await ReceiveDatagramAsync(host);
        Assert.That((response[..2], response[3] & 0xF, response[7]), Is.EqualTo((query[..2], 0, (byte)1)));
        return new IPAddress(response[^4..]);
    }

    /// <summary>The data of the next datagram, put together where it came in fragments.</summary>
    public static async Task<byte[]> ReceiveDatagramAsync(PppHost host)
    {
        var reassembly = new Reassembly(TimeProvider.System);
        while (true)
        {
            if (Read(await host.NextPacketAsync(), reassembly) is { } data)
                return data;
        }
    }

    private static byte[]? Read(byte[] octets, Reassembly reassembly)
    {
        if (!IpPacket.TryRead(octets, out var packet))
            return null;
        if (packet.Fragment.IsFragment)
        {
            if (!reassembly.TryComplete(packet, out var whole))
                return null;
            packet = IpPacket.Whole(packet.Path, packet.Protocol, whole);
        }
        return UdpDatagram.TryRead(packet, out var datagram) ? datagram.Data.ToArray() : null;
    }

    /// <summary>Sends an echo request to the DNS server of the call, which answers by itself.</summary>
    public static Task PingAsync(PppHost host, ushort sequence, int bytes = 32) => host.SendAsync(
        PppProtocol.Ipv4, HostPackets.EchoRequest(host.Address, host.Dns[0], sequence, new byte[bytes]));

    /// <summary>Number of the next echo reply.</summary>
    public static async Task<int> NextPongAsync(PppHost host)
    {
        while (true)
        {
            var packet = await host.NextPacketAsync();
            if (packet[9] == (byte)IpProtocol.Icmp && packet[20] == 0)
                return packet[26] << 8 | packet[27];
        }
    }
}

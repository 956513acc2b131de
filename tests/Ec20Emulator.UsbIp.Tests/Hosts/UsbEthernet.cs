using System.Buffers.Binary;
using System.Net;
using System.Threading.Channels;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.UsbIp.Tests.Hosts;

/// <summary>The network card a kernel makes of the two interfaces of ECM.</summary>
internal sealed class UsbEthernet
{
    private const int LargestFrame = 1514;
    private const int Requests = 8;

    private readonly UsbHost _host;
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>();
    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();

    private UsbEthernet(UsbHost host) => _host = host;

    /// <summary>Address of the card.</summary>
    public byte[] Own { get; private init; } = [];

    /// <summary>Address of the router on the wire, once it has answered.</summary>
    public byte[] Router { get; private set; } = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    /// <summary>IP address of the card, once it has one.</summary>
    public IPAddress Address { get; private set; } = IPAddress.Any;

    /// <summary>IP address of the router.</summary>
    public static IPAddress Gateway { get; } = new([192, 168, 225, 1]);

    /// <summary>Opens the card, as a driver does that has found it.</summary>
    /// <param name="host">Who has attached the device.</param>
    /// <param name="reads">False for one that never asks for a frame.</param>
    public static async Task<UsbEthernet> OpenAsync(UsbHost host, bool reads = true)
    {
        var text = (await host.ControlAsync("80 06 03 03 09 04 FF 00")).Data;
        var card = new UsbEthernet(host) { Own = Convert.FromHexString(System.Text.Encoding.Unicode.GetString(text.AsSpan(2))) };
        Assert.That((await host.ControlAsync("01 0B 01 00 05 00 00 00")).Status, Is.Zero);
        Assert.That((await host.ControlAsync("21 43 0C 00 04 00 00 00")).Status, Is.Zero);
        card.Poll(9, 16, news => card._news.Writer.TryWrite(Convert.ToHexString(news)));
        for (var i = 0; i < Requests && reads; i++)
            card.Poll(8, LargestFrame, frame => card._frames.Writer.TryWrite(frame));
        return card;
    }

    /// <summary>The next notification.</summary>
    public async Task<string> NewsAsync() => await _news.Reader.ReadAsync();

    /// <summary>The next frame.</summary>
    public async Task<byte[]> FrameAsync() => await _frames.Reader.ReadAsync();

    /// <summary>Sends a frame; completes when the modem has it.</summary>
    public Task<UsbReply> SendAsync(byte[] frame) => _host.Out(5, frame).Reply;

    /// <summary>Sends a packet.</summary>
    public Task<UsbReply> SendPacketAsync(byte[] packet) => SendAsync([.. Router, .. Own, (byte)(packet[0] >> 4 == 6 ? 0x86 : 0x08), (byte)(packet[0] >> 4 == 6 ? 0xDD : 0), .. packet]);

    /// <summary>The next packet for the card.</summary>
    public async Task<byte[]> PacketAsync()
    {
        var frame = await FrameAsync();
        Assert.That(frame[..6], Is.EqualTo(Own));
        return frame[14..];
    }

    /// <summary>Asks who has the address of the router.</summary>
    public async Task FindRouterAsync(IPAddress? own = null)
    {
        var asker = (own ?? Address).GetAddressBytes();
        await SendAsync([.. Enumerable.Repeat((byte)0xFF, 6), .. Own, 8, 6, 0, 1, 8, 0, 6, 4, 0, 1, .. Own, .. asker, 0, 0, 0, 0, 0, 0, .. Gateway.GetAddressBytes()]);
        var reply = await FrameAsync();
        Assert.That(Convert.ToHexString(reply[12..22]), Is.EqualTo("08060001080006040002"));
        Assert.That(reply[28..32], Is.EqualTo(Gateway.GetAddressBytes()));
        Assert.That(reply[32..42], Is.EqualTo((byte[])[.. Own, .. asker]));
        Router = reply[22..28];
    }

    /// <summary>Gets an address, as DHCP has it.</summary>
    public async Task<byte[]> GetAddressAsync()
    {
        await SendAsync(Dhcp([53, 1, 1, 255]));
        var offer = Options(await PacketAsync(), out var offered);
        Assert.That(offer[53], Is.EqualTo(new byte[] { 2 }));
        var answer = Options(await RequestAsync(offered), out var given);
        Assert.That(answer[53], Is.EqualTo(new byte[] { 5 }));
        Address = given;
        return answer[6];
    }

    /// <summary>Asks for an address, and takes the answer.</summary>
    public async Task<byte[]> RequestAsync(IPAddress wanted)
    {
        await SendAsync(Dhcp([53, 1, 3, 50, 4, .. wanted.GetAddressBytes(), 54, 4, .. Gateway.GetAddressBytes(), 255]));
        return await PacketAsync();
    }

    /// <summary>A message of a host without an address.</summary>
    /// <param name="options">Its options.</param>
    public byte[] Dhcp(byte[] options)
    {
        var message = new byte[240 + options.Length];
        (message[0], message[1], message[2], message[7]) = (1, 1, 6, 0x2A);
        Own.CopyTo(message, 28);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(236), 0x63825363);
        options.CopyTo(message, 240);
        var path = HostPackets.Path(IPAddress.Any, IPAddress.Broadcast);
        var packet = HostPackets.Ip(IPAddress.Any, IPAddress.Broadcast, IpProtocol.Udp, UdpDatagram.ToBytes(path, 68, 67, message));
        return [.. Enumerable.Repeat((byte)0xFF, 6), .. Own, 8, 0, .. packet];
    }

    /// <summary>The options of an answer.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="address">The address that is given.</param>
    public static Dictionary<byte, byte[]> Options(byte[] packet, out IPAddress address)
    {
        Assert.That(IpPacket.TryRead(packet, out var read) && UdpDatagram.TryRead(read, out _), Is.True);
        var message = packet[28..];
        address = new IPAddress(message[16..20]);
        var options = new Dictionary<byte, byte[]>();
        for (var at = 240; message[at] != 255; at += 2 + message[at + 1])
            options[message[at]] = message[(at + 2)..(at + 2 + message[at + 1])];
        return options;
    }

    /// <summary>Sends an echo request.</summary>
    public Task<UsbReply> PingAsync(IPAddress to, ushort sequence) => SendPacketAsync(HostPackets.EchoRequest(Address, to, sequence, new byte[32]));

    /// <summary>Takes packets up to an echo reply.</summary>
    public async Task PongAsync(ushort sequence)
    {
        byte[] packet;
        do
        {
            packet = await PacketAsync();
        }
        while (packet[9] != 1 || packet[20] != 0 || BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(26)) != sequence);
    }

    private void Poll(int endpoint, int length, Action<byte[]> take) => _host.In(endpoint, length, taken: reply =>
    {
        if (reply.Status != 0)
            return;
        take(reply.Data);
        Poll(endpoint, length, take);
    });
}

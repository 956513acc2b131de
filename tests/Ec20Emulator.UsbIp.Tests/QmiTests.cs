using System.Buffers.Binary;
using System.Net;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>Interface 4 with QMI behind it: encapsulated commands, notifications, DTR, and packets in a data session.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class QmiTests
{
    [Test]
    public async Task Command_IsAnswered_AsOnTheWire()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var qmi = await UsbQmi.OpenAsync(host);
        var notified = qmi.NotifiedAsync();
        await qmi.SendAsync(Convert.FromHexString("010F000000000001220004000101000" + "2")); // CTL: a client of DMS
        Assert.That(Convert.ToHexString((await notified).Data), Is.EqualTo("A101000004000000"));
        Assert.That(Convert.ToHexString((await qmi.FetchAsync()).Data), Is.EqualTo("01170080000001012200" + "0C00" + "02040000000000" + "0102000201"));
        Assert.That((await qmi.FetchAsync()).Data, Is.Empty, "there is no more");
    }

    [Test]
    public async Task Host_IsHeardWhileDtrIsHigh_AndItsClientsGoWithIt()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var qmi = await UsbQmi.OpenAsync(host);
        var first = await qmi.ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(QmiServiceType.Device));
        Assert.That(CtlTable.Client.Read(first.Split()![1].Span)!.Number(1), Is.EqualTo(1));
        await qmi.SetLinesAsync(0);
        await qmi.SendAsync(QmuxFrame.Of(new QmiMessage(QmiServiceType.Control, 0, MessageKind.Request, 9, CtlTable.Sync.Id, Array.Empty<byte>())));
        await bench.Modem.WhenIdleAsync();
        Assert.That((await qmi.FetchAsync()).Data, Is.Empty);
        await qmi.SetLinesAsync(1);
        var again = await qmi.ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(QmiServiceType.Device));
        Assert.That(CtlTable.Client.Read(again.Split()![1].Span)!.Number(1), Is.EqualTo(1), "the number is free again");
    }

    [Test]
    public async Task Session_CarriesPackets_AndAtShowsIt()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var qmi = await UsbQmi.OpenAsync(host);
        var tty = await UsbTty.OpenAsync(host, 2);
        await qmi.ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(QmiServiceType.Data));
        var started = await AskAsync(qmi, WdsTable.StartNetwork, WdsTable.IpFamily.Write(4));
        Assert.That(started.ContainsKey(WdsTable.Handle.Type));
        await qmi.NotifiedAsync();
        await qmi.FetchAsync(); // that it is connected
        Assert.That(await tty.CommandAsync("AT$QCRMCALL?"), Does.Contain("$QCRMCALL: 1,V4"));
        var settings = await AskAsync(qmi, WdsTable.GetSettings);
        var address = new IPAddress(BinaryPrimitives.ReverseEndianness((uint)WdsTable.Address.Read(settings[WdsTable.Address.Type].Span)!.Long(0)));
        Assert.That(await tty.CommandAsync("AT+CGPADDR=1"), Does.Contain(address.ToString()));
        var server = new IPAddress(BinaryPrimitives.ReverseEndianness((uint)WdsTable.FirstDns.Read(settings[WdsTable.FirstDns.Type].Span)!.Long(0)));
        var reply = host.In(8, 2048).Reply;
        await host.Out(5, Ping(address, server)).Reply;
        var packet = (await reply).Data;
        Assert.That((packet[9], new IPAddress(packet[16..20]), packet[20]), Is.EqualTo((1, address, 0)), "an echo reply to us");
    }

    [Test]
    public async Task Frames_ThatAreNone_AreLoggedAndHurtNobody()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var qmi = await UsbQmi.OpenAsync(host);
        var random = new Random(4);
        for (var i = 0; i < 200; i++)
        {
            var frame = new byte[random.Next(40)];
            random.NextBytes(frame);
            if (frame.Length > 0)
                frame[0] = 1;
            await qmi.SendAsync(frame);
        }
        await bench.Modem.WhenIdleAsync();
        Assert.That((await qmi.ControlAsync(CtlTable.Sync)).Id, Is.EqualTo(CtlTable.Sync.Id));
        Assert.That(bench.Log.Lines.Count(line => line.Contains("is no QMI request", StringComparison.Ordinal)), Is.GreaterThan(100));
    }

    [Test]
    public async Task Host_ThatFetchesNothing_IsHeldBack_AndKeepsNobodyElseWaiting()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var qmi = await UsbQmi.OpenAsync(host);
        var sync = QmuxFrame.Of(new QmiMessage(QmiServiceType.Control, 0, MessageKind.Request, 1, CtlTable.Sync.Id, Array.Empty<byte>()));
        var stalled = 0;
        for (var i = 0; i < 1000; i++)
            stalled += (await qmi.SendAsync(sync)).Status == -32 ? 1 : 0;
        Assert.That(stalled, Is.GreaterThan(500));
        var tty = await UsbTty.OpenAsync(host, 2);
        await tty.CommandAsync("AT");
        var fetched = 0;
        while (fetched < 124)
            fetched += (await qmi.FetchAsync()).Data.Length > 0 ? 1 : 0;
    }

    private static async Task<Dictionary<byte, ReadOnlyMemory<byte>>> AskAsync(UsbQmi qmi, MessageLayout layout, params byte[][] tlvs)
    {
        var answer = await qmi.AskAsync(new QmiMessage(QmiServiceType.Data, 1, MessageKind.Request, 7, layout.Id, tlvs.SelectMany(tlv => tlv).ToArray()));
        var values = answer.Split()!;
        Assert.That(CommonTable.Result.Read(values[2].Span)!.Number(), Is.Zero, layout.Name);
        return values;
    }

    private static byte[] Ping(IPAddress from, IPAddress to)
    {
        byte[] icmp = [8, 0, 0, 0, 0, 1, 0, 1];
        Checksum(icmp, 2);
        byte[] header = [0x45, 0, 0, 28, 0, 0, 0, 0, 64, 1, 0, 0, .. from.GetAddressBytes(), .. to.GetAddressBytes()];
        Checksum(header, 10);
        return [.. header, .. icmp];
    }

    private static void Checksum(byte[] octets, int at)
    {
        var sum = 0;
        for (var i = 0; i < octets.Length; i += 2)
            sum += BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(i));
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(at), (ushort)~((sum & 0xFFFF) + (sum >> 16)));
    }
}

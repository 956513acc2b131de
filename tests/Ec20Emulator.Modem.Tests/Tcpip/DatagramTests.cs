using System.Net;
using System.Text;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Datagrams of odd sizes in each access mode.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DatagramTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1472)]
    [TestCase(9000)]
    public async Task Service_Datagram_ComesWholeWithItsSender(int size)
    {
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        await using var peer = new ScriptedUdpPeer(new IPEndPoint(IPAddress.Loopback, port));
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"UDP SERVICE\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        var data = Pattern(size);
        await peer.SendAsync(data);
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        await modem.Dte.ExchangeAsync("AT+QIRD=0", $"\r\n+QIRD: {size},\"127.0.0.1\",{peer.LocalPort}\r\n{Encoding.Latin1.GetString(data)}\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QIRD=0", "\r\n+QIRD: 0\r\n\r\nOK\r\n");
    }

    [TestCase(1)]
    [TestCase(1472)]
    [TestCase(9000)]
    public async Task Client_DatagramReadInPieces_KeepsItsBorders(int size)
    {
        await using var modem = await StartAsync();
        await using var peer = new ScriptedUdpPeer(null);
        modem.Lead(8000, peer.Port);
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"UDP\",\"{Host}\",8000", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        await modem.Dte.ExchangeAsync("AT+QISENDEX=0,\"31\"", "\r\nSEND OK\r\n");
        await peer.ReceiveAsync(1);
        var data = Encoding.Latin1.GetString(Pattern(size));
        await peer.SendAsync(Encoding.Latin1.GetBytes(data));
        await peer.SendAsync("next"u8.ToArray());
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        await modem.WaitForSocketAsync(0, socket => socket!.Traffic.Received == size + 4);
        for (var at = 0; at < size; at += 1500)
        {
            var piece = data[at..Math.Min(size, at + 1500)];
            await modem.Dte.ExchangeAsync("AT+QIRD=0", $"\r\n+QIRD: {piece.Length}\r\n{piece}\r\n\r\nOK\r\n");
        }
        await modem.Dte.ExchangeAsync("AT+QIRD=0", "\r\n+QIRD: 4\r\nnext\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Client_DatagramOfAStranger_IsNotHeard()
    {
        await using var modem = await StartAsync();
        await using var peer = new ScriptedUdpPeer(null);
        modem.Lead(8000, peer.Port);
        var port = TakenPort.Free();
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"UDP\",\"{Host}\",8000,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        await using var stranger = new ScriptedUdpPeer(new IPEndPoint(IPAddress.Loopback, port));
        await modem.Dte.ExchangeAsync("AT+QISENDEX=0,\"31\"", "\r\nSEND OK\r\n");
        await peer.ReceiveAsync(1);
        await stranger.SendAsync("spam"u8.ToArray());
        await peer.SendAsync("ham"u8.ToArray());
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        await modem.Dte.ExchangeAsync("AT+QIRD=0", "\r\n+QIRD: 3\r\nham\r\n\r\nOK\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains("ignored: not the peer"));
    }

    [Test]
    public void Store_EmptyDatagramsOnly_IsFullAtItsBound()
    {
        var store = new ReceiveStore(isDatagram: true, ReceiveStore.DefaultCapacity);
        for (var i = 1; i <= ReceiveStore.MaximumDatagrams; i++)
        {
            Assert.That(store.Free, Is.Positive);
            store.Add([], null);
        }
        Assert.That((store.Free, store.Length, store.IsEmpty), Is.EqualTo((0, 0, false)));
        store.Take(1500, out _);
        Assert.That(store.Free, Is.Positive);
    }
}

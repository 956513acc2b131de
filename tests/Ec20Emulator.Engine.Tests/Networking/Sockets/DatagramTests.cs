using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Sockets;

public class DatagramTests
{
    private readonly byte[] _buffer = new byte[65535];

    [TestCase(0, "127.0.0.1")]
    [TestCase(1, "127.0.0.1")]
    [TestCase(1472, "127.0.0.1")]
    [TestCase(9000, "127.0.0.1")]
    [TestCase(65507, "127.0.0.1")]
    [TestCase(0, "::1")]
    [TestCase(9000, "::1")]
    public async Task Datagram_OfAnySize_ArrivesWholeBothWays(int size, string host)
    {
        await using var socket = Loopback().BindDatagram(0);
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Parse(host), 0));
        var payload = new byte[size];
        new Random(size).NextBytes(payload);

        await socket.SendAsync(payload, Target(host, PortOf(peer)), default);
        var there = await peer.ReceiveAsync().WaitAsync(Guard);
        Assert.That(there.Buffer, Is.EqualTo(payload));
        Assert.That(there.RemoteEndPoint.Port, Is.EqualTo(socket.LocalPort));
        await peer.SendAsync(payload, there.RemoteEndPoint);

        var (count, from) = await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard);
        Assert.That(_buffer[..count], Is.EqualTo(payload));
        Assert.That(from, Is.EqualTo(peer.Client.LocalEndPoint));
    }

    [TestCase("10.0.0.1", "10.0.0.1")]
    [TestCase("udp.test", "127.0.0.1")]
    public async Task Receive_FromAMapsTarget_ShowsWhatWasDialled(string host, string shown)
    {
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var socket = Loopback($"10.0.0.1:53=127.0.0.1:{PortOf(peer)}", $"udp.test:53=127.0.0.1:{PortOf(peer)}").BindDatagram(0);

        await socket.SendAsync("q"u8.ToArray(), Target(host, 53), default);
        var query = await peer.ReceiveAsync().WaitAsync(Guard);
        await peer.SendAsync("a"u8.ToArray(), query.RemoteEndPoint);

        var (_, from) = await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard);
        Assert.That(from, Is.EqualTo(new IPEndPoint(IPAddress.Parse(shown), 53)));
    }

    [Test]
    public async Task Receive_FromAMapsTargetNeverSentTo_ShowsTheMappedAddress()
    {
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var service = Loopback($"10.7.7.7:7070=127.0.0.1:{PortOf(peer)}").BindDatagram(0);

        await peer.SendAsync("x"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, service.LocalPort));

        var (_, from) = await service.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard);
        Assert.That(from, Is.EqualTo(new IPEndPoint(IPAddress.Parse("10.7.7.7"), 7070)));
    }

    [Test]
    public async Task Receive_BothFamiliesBusy_NeitherStarves()
    {
        await using var socket = Loopback().BindDatagram(0);
        using var v4 = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var v6 = new UdpClient(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        for (var count = 0; count < 10; count++)
        {
            await v4.SendAsync(new byte[1], new IPEndPoint(IPAddress.Loopback, socket.LocalPort));
            await v6.SendAsync(new byte[1], new IPEndPoint(IPAddress.IPv6Loopback, socket.LocalPort));
        }

        var families = new List<AddressFamily>();
        for (var count = 0; count < 20; count++)
            families.Add((await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard)).From.AddressFamily);

        Assert.That(families.Take(6), Does.Contain(AddressFamily.InterNetwork).And.Contain(AddressFamily.InterNetworkV6));
        Assert.That(families.Count(family => family == AddressFamily.InterNetworkV6), Is.EqualTo(10));
    }

    [Test]
    public async Task Receive_Cancelled_LosesNothing()
    {
        await using var socket = Loopback().BindDatagram(0);
        for (var times = 0; times < 3; times++)
        {
            using var cancel = new CancellationTokenSource();
            var receive = socket.ReceiveAsync(_buffer, cancel.Token).AsTask();
            await cancel.CancelAsync();
            Assert.That(async () => await receive.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
        }

        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await peer.SendAsync("kept"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, socket.LocalPort));

        Assert.That((await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard)).Size, Is.EqualTo(4));
    }

    [Test]
    public async Task Receive_SocketDisposed_EndsWithObjectDisposed()
    {
        var socket = Loopback().BindDatagram(0);
        var receive = socket.ReceiveAsync(_buffer, default).AsTask();
        await socket.DisposeAsync();

        Assert.That(async () => await receive.WaitAsync(Guard), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await socket.ReceiveAsync(_buffer, default), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await socket.SendAsync(default, Target("127.0.0.1", 9), default), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Receive_AfterSendingToAClosedPort_GoesOn()
    {
        await using var socket = Loopback().BindDatagram(0);
        int closed;
        using (var gone = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)))
            closed = PortOf(gone);
        await socket.SendAsync("?"u8.ToArray(), Target("127.0.0.1", closed), default);
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await peer.SendAsync("!"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, socket.LocalPort));

        Assert.That((await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard)).From, Is.EqualTo(peer.Client.LocalEndPoint));
    }

    [Test]
    public async Task Receive_BufferTooSmall_LosesTheRestOnly()
    {
        await using var socket = Loopback().BindDatagram(0);
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await peer.SendAsync("first"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, socket.LocalPort));
        await peer.SendAsync("next"u8.ToArray(), new IPEndPoint(IPAddress.Loopback, socket.LocalPort));

        Assert.That((await socket.ReceiveAsync(_buffer.AsMemory(0, 2), default).AsTask().WaitAsync(Guard)).Size, Is.EqualTo(2));
        Assert.That((await socket.ReceiveAsync(_buffer, default).AsTask().WaitAsync(Guard)).Size, Is.EqualTo(4));
    }

    [Test]
    public async Task Bind_PortTaken_FailsWithLocalPortTaken()
    {
        await using var socket = Open().BindDatagram(0);

        await FailsAsync(NetworkFailure.LocalPortTaken, () => Task.FromResult(Open().BindDatagram(socket.LocalPort)));
        await FailsAsync(NetworkFailure.LocalPortTaken, () => Task.FromResult(Loopback().BindDatagram(socket.LocalPort)));
    }

    [Test]
    public async Task Send_Forbidden_FailsWithUnreachable()
    {
        await using var socket = Loopback().BindDatagram(0);

        var failure = await FailsAsync(NetworkFailure.Unreachable, () => socket.SendAsync(new byte[1], Target("10.1.2.3", 80), default).AsTask());
        Assert.That(failure.Message, Does.Contain("policy"));
    }

    [Test]
    public async Task Send_LargerThanUdpCarries_FailsWithUnreachable()
    {
        await using var socket = Loopback().BindDatagram(0);

        await FailsAsync(NetworkFailure.Unreachable, () => socket.SendAsync(new byte[65508], Target("127.0.0.1", 9), default).AsTask());
    }

    private static int PortOf(UdpClient client) => ((IPEndPoint)client.Client.LocalEndPoint!).Port;
}

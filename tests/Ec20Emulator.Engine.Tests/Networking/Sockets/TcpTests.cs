using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Sockets;

public class TcpTests
{
    [TestCase("broker.test", "127.0.0.1")]
    [TestCase("BROKER.test.", "127.0.0.1")]
    [TestCase("220.180.239.201", "220.180.239.201")]
    [TestCase("2001:db8::1", "2001:db8::1")]
    public async Task Connect_Mapped_ReachesTheTargetAndShowsWhatWasDialled(string host, string shown)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var network = Loopback(Map("broker.test:8010", server), Map("220.180.239.201:8010", server), Map("[2001:db8::1]:8010", server));

        await using var connection = await network.ConnectAsync(Target(host, 8010), 0, default);
        using var peer = await server.AcceptSocketAsync().WaitAsync(Guard);

        Assert.That(connection.RemoteEndPoint, Is.EqualTo(new IPEndPoint(IPAddress.Parse(shown), 8010)));
        Assert.That(connection.LocalPort, Is.EqualTo(((IPEndPoint)peer.RemoteEndPoint!).Port));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("localhost")]
    public async Task Connect_Loopback_CarriesBytesBothWays(string host)
    {
        using var server = new TcpListener(host == "::1" ? IPAddress.IPv6Loopback : IPAddress.Loopback, 0);
        server.Start();

        await using var connection = await Loopback().ConnectAsync(Target(host, PortOf(server)), 0, default);
        using var peer = await server.AcceptTcpClientAsync().WaitAsync(Guard);
        await connection.Stream.WriteAsync("ping"u8.ToArray());
        Assert.That(await ReadAsync(peer.GetStream(), 4), Is.EqualTo("ping"u8.ToArray()));
        await peer.GetStream().WriteAsync("pong"u8.ToArray());

        Assert.That(await ReadAsync(connection.Stream, 4), Is.EqualTo("pong"u8.ToArray()));
        Assert.That(connection.RemoteEndPoint.Port, Is.EqualTo(PortOf(server)));
        Assert.That(((NetworkStream)connection.Stream).Socket.NoDelay);
    }

    [Test]
    public async Task Connect_NobodyListens_IsRefused()
    {
        var port = BoundButNotListening(out var socket);
        using (socket)
            Assert.That((await FailsAsync(NetworkFailure.Refused, () => Loopback().ConnectAsync(Target("127.0.0.1", port), 0, default))).Message, Does.Contain($"127.0.0.1:{port}"));
    }

    [Test]
    public async Task Connect_MappedTargetRefuses_NamesBothAddresses()
    {
        var port = BoundButNotListening(out var socket);
        using (socket)
        {
            var failure = await FailsAsync(NetworkFailure.Refused, () => Loopback($"10.9.8.7:80=127.0.0.1:{port}").ConnectAsync(Target("10.9.8.7", 80), 0, default));
            Assert.That(failure.Message, Does.Contain($"10.9.8.7:80 (mapped to 127.0.0.1:{port})"));
        }
    }

    [TestCase("10.1.2.3")]
    [TestCase("0.0.0.0")]
    [TestCase("::ffff:10.1.2.3")]
    [TestCase("2001:db8::1")]
    public async Task Connect_PolicyLoopback_RefusesTheRestAndSaysSo(string host)
    {
        var failure = await FailsAsync(NetworkFailure.Unreachable, () => Loopback("10.1.2.3:81=127.0.0.1:1").ConnectAsync(Target(host, 80), 0, default));

        Assert.That(failure.Message, Does.Contain("policy").And.Contain("--map"));
    }

    [Test]
    public async Task Connect_LocalPortGiven_UsesItAndGivesItBack()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var network = Loopback();
        var port = FreePort();

        for (var times = 0; times < 3; times++)
        {
            await using var connection = await network.ConnectAsync(Target("127.0.0.1", PortOf(server)), port, default);
            Assert.That(connection.LocalPort, Is.EqualTo(port));
            using var peer = await server.AcceptSocketAsync().WaitAsync(Guard);
            connection.Abort();
        }
    }

    [Test]
    public async Task Connect_LocalPortOfAnotherConnection_IsTaken()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        var network = Loopback();
        var port = FreePort();
        await using var first = await network.ConnectAsync(Target("127.0.0.1", PortOf(one)), port, default);

        await FailsAsync(NetworkFailure.LocalPortTaken, () => network.ConnectAsync(Target("127.0.0.1", PortOf(other)), port, default));
        await FailsAsync(NetworkFailure.LocalPortTaken, () => Task.FromResult(network.Listen(port)));
    }

    [Test]
    public async Task LocalPort_OfAnotherProgram_IsTaken()
    {
        using var foreign = new TcpListener(IPAddress.Loopback, 0);
        foreign.Start();
        var network = Loopback();

        await FailsAsync(NetworkFailure.LocalPortTaken, () => Task.FromResult(network.Listen(PortOf(foreign))));
        await FailsAsync(NetworkFailure.LocalPortTaken, () => network.ConnectAsync(Target("127.0.0.1", PortOf(foreign)), PortOf(foreign), default));
    }

    [Test]
    public async Task Connect_NobodyAnswers_EndsByTheCallersTimeOut()
    {
        // Once the queue of a listener is full, further connects stay unanswered.
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(1);
        using var first = new TcpClient(AddressFamily.InterNetwork);
        using var second = new TcpClient(AddressFamily.InterNetwork);
        await first.ConnectAsync((IPEndPoint)full.LocalEndPoint!).WaitAsync(Guard);
        await second.ConnectAsync((IPEndPoint)full.LocalEndPoint!).WaitAsync(Guard);
        using var cancel = new CancellationTokenSource();

        var connecting = Loopback().ConnectAsync(Target("127.0.0.1", ((IPEndPoint)full.LocalEndPoint!).Port), 0, cancel.Token);
        await cancel.CancelAsync();

        Assert.That(async () => await connecting.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Shutdown_HalfClose_LeavesTheOtherDirectionOpen()
    {
        await using var pair = await Pair.OpenAsync();
        await pair.Connection.Stream.WriteAsync("last"u8.ToArray());
        pair.Connection.Shutdown();

        Assert.That(await ReadToEndAsync(pair.PeerStream), Is.EqualTo("last"u8.ToArray()));
        await pair.PeerStream.WriteAsync("answer"u8.ToArray());
        Assert.That(await ReadAsync(pair.Connection.Stream, 6), Is.EqualTo("answer"u8.ToArray()));
        pair.Peer.Client.Shutdown(SocketShutdown.Send);
        Assert.That(await ReadToEndAsync(pair.Connection.Stream), Is.Empty);
    }

    [Test]
    public async Task PeerHalfCloses_StillReadsWhatWeWrite()
    {
        await using var pair = await Pair.OpenAsync();
        pair.Peer.Client.Shutdown(SocketShutdown.Send);
        Assert.That(await ReadToEndAsync(pair.Connection.Stream), Is.Empty);

        await pair.Connection.Stream.WriteAsync("late"u8.ToArray());

        Assert.That(await ReadAsync(pair.PeerStream, 4), Is.EqualTo("late"u8.ToArray()));
    }

    [Test]
    public async Task PeerResets_ReadFailsWithIOException()
    {
        await using var pair = await Pair.OpenAsync();
        var read = pair.Connection.Stream.ReadAsync(new byte[10]).AsTask();
        pair.Peer.Client.LingerState = new LingerOption(true, 0);
        pair.Peer.Client.Dispose();

        Assert.That(async () => await read.WaitAsync(Guard), Throws.InstanceOf<IOException>());
        Assert.DoesNotThrow(pair.Connection.Shutdown);
        Assert.DoesNotThrow(pair.Connection.Abort);
    }

    [Test]
    public async Task Abort_ThenDispose_ResetsThePeer()
    {
        await using var pair = await Pair.OpenAsync();
        pair.Connection.Abort();
        await pair.Connection.DisposeAsync();

        var failure = await Assert.ThrowsAsync<IOException>(async () => await pair.PeerStream.ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(Guard));
        Assert.That((failure!.InnerException as SocketException)?.SocketErrorCode, Is.EqualTo(SocketError.ConnectionReset));
    }

    [Test]
    public async Task Dispose_ClosesInOrder()
    {
        await using var pair = await Pair.OpenAsync();
        await pair.Connection.Stream.WriteAsync("bye"u8.ToArray());
        await pair.Connection.DisposeAsync();
        await pair.Connection.DisposeAsync();

        Assert.That(await ReadToEndAsync(pair.PeerStream), Is.EqualTo("bye"u8.ToArray()));
    }

    internal static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal static int FreePort()
    {
        var port = BoundButNotListening(out var socket);
        socket.Dispose();
        return port;
    }

    internal static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(Guard);
        return bytes;
    }

    private static int BoundButNotListening(out Socket socket)
    {
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static async Task<byte[]> ReadToEndAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all).WaitAsync(Guard);
        return all.ToArray();
    }

    private static string Map(string from, TcpListener to) => $"{from}=127.0.0.1:{PortOf(to)}";

    private sealed class Pair(TcpListener server, INetworkConnection connection, TcpClient peer) : IAsyncDisposable
    {
        public INetworkConnection Connection => connection;

        public TcpClient Peer => peer;

        public NetworkStream PeerStream { get; } = peer.GetStream();

        public static async Task<Pair> OpenAsync()
        {
            var server = new TcpListener(IPAddress.Loopback, 0);
            server.Start();
            var connection = await Loopback().ConnectAsync(Target("127.0.0.1", PortOf(server)), 0, default);
            return new Pair(server, connection, await server.AcceptTcpClientAsync().WaitAsync(Guard));
        }

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            peer.Dispose();
            server.Dispose();
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Sockets;

public class ListenerTests
{
    [Test]
    public async Task Accept_Connection_ShowsThePeerAndCarriesBytes()
    {
        var port = TcpTests.FreePort();
        await using var listener = Open().Listen(port);
        using var client = new TcpClient(AddressFamily.InterNetwork);
        await client.ConnectAsync(IPAddress.Loopback, port).WaitAsync(Guard);

        await using var connection = await listener.AcceptAsync(default).AsTask().WaitAsync(Guard);
        await client.GetStream().WriteAsync("hello"u8.ToArray());

        Assert.That(connection, Is.Not.Null);
        Assert.That(connection.RemoteEndPoint, Is.EqualTo(client.Client.LocalEndPoint));
        Assert.That(connection.LocalPort, Is.EqualTo(port));
        Assert.That(((NetworkStream)connection.Stream).Socket.NoDelay);
        Assert.That(await TcpTests.ReadAsync(connection.Stream, 5), Is.EqualTo("hello"u8.ToArray()));
    }

    [Test]
    public async Task Accept_OnAllAddresses_ShowsIPv4AsIPv4AndTakesIPv6()
    {
        var port = TcpTests.FreePort();
        var network = new OsNetwork(new OsNetworkOptions { ListenAddress = IPAddress.IPv6Any }, TimeProvider.System);
        await using var listener = network.Listen(port);
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            using var client = new TcpClient(address.AddressFamily);
            await client.ConnectAsync(address, port).WaitAsync(Guard);
            await using var connection = await listener.AcceptAsync(default).AsTask().WaitAsync(Guard);
            Assert.That(connection?.RemoteEndPoint.Address, Is.EqualTo(address));
        }
    }

    [TestCase(NetworkPolicy.Open, null, "127.0.0.1")]
    [TestCase(NetworkPolicy.Open, "0.0.0.0", "0.0.0.0")]
    [TestCase(NetworkPolicy.Open, "::1", "::1")]
    [TestCase(NetworkPolicy.Loopback, "0.0.0.0", "127.0.0.1")]
    [TestCase(NetworkPolicy.Loopback, "127.0.0.2", "127.0.0.2")]
    public void EffectiveListenAddress_ByOptions_IsLoopbackUnlessToldOtherwise(NetworkPolicy policy, string? told, string binds)
    {
        var options = new OsNetworkOptions { Policy = policy };
        if (told is not null)
            options = options with { ListenAddress = IPAddress.Parse(told) };

        Assert.That(options.EffectiveListenAddress, Is.EqualTo(IPAddress.Parse(binds)));
    }

    [Test]
    public async Task Accept_ListenerDisposed_EndsWithNull()
    {
        var listener = Loopback().Listen(TcpTests.FreePort());
        var accept = listener.AcceptAsync(default).AsTask();
        await listener.DisposeAsync();

        Assert.That(await accept.WaitAsync(Guard), Is.Null);
        Assert.That(await listener.AcceptAsync(default), Is.Null);
    }

    [Test]
    public async Task Accept_Cancelled_LeavesTheListenerUsable()
    {
        var port = TcpTests.FreePort();
        await using var listener = Loopback().Listen(port);
        using (var cancel = new CancellationTokenSource())
        {
            var accept = listener.AcceptAsync(cancel.Token).AsTask();
            await cancel.CancelAsync();
            Assert.That(async () => await accept.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
        }

        using var client = new TcpClient(AddressFamily.InterNetwork);
        await client.ConnectAsync(IPAddress.Loopback, port).WaitAsync(Guard);
        await using var connection = await listener.AcceptAsync(default).AsTask().WaitAsync(Guard);
        Assert.That(connection, Is.Not.Null);
    }

    [Test]
    public async Task Listen_AgainAfterClose_WhileItsConnectionLives_Works()
    {
        var port = TcpTests.FreePort();
        var network = Loopback();
        using var client = new TcpClient(AddressFamily.InterNetwork);
        INetworkConnection? connection;
        await using (var listener = network.Listen(port))
        {
            await client.ConnectAsync(IPAddress.Loopback, port).WaitAsync(Guard);
            connection = await listener.AcceptAsync(default).AsTask().WaitAsync(Guard);
            await FailsAsync(NetworkFailure.LocalPortTaken, () => Task.FromResult(network.Listen(port)));
        }

        await using (connection)
        {
            await using var again = network.Listen(port);
            Assert.That(again, Is.Not.Null);
        }
    }

    [Test]
    public async Task Accept_HundredConnectionsAtOnce_AllArrive()
    {
        var port = TcpTests.FreePort();
        await using var listener = Loopback().Listen(port);
        var clients = Enumerable.Range(0, 100).Select(_ => new TcpClient(AddressFamily.InterNetwork)).ToList();
        await Task.WhenAll(clients.Select(client => client.ConnectAsync(IPAddress.Loopback, port))).WaitAsync(Guard);
        var ports = new HashSet<int>();
        for (var count = 0; count < clients.Count; count++)
        {
            await using var connection = await listener.AcceptAsync(default).AsTask().WaitAsync(Guard);
            ports.Add(connection!.RemoteEndPoint.Port);
        }

        Assert.That(ports, Is.EquivalentTo(clients.Select(client => ((IPEndPoint)client.Client.LocalEndPoint!).Port)));
        clients.ForEach(client => client.Dispose());
    }
}

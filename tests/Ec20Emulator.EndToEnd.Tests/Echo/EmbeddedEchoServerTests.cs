using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Echo;

/// <summary>The embedded server against the modem's client, all 21 cells, and against OpenSSL's client.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EmbeddedEchoServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ushort[] Suites = [0x0035, 0x002F, 0x0005, 0x0004, 0x000A, 0x003D];

    public static IEnumerable<TestCaseData> Cells =>
        from version in Enum.GetValues<TlsVersion>()
        from suite in Suites
        where suite != 0x003D || version == TlsVersion.Tls12
        select new TestCaseData(version, suite).SetArgDisplayNames($"{version}", $"0X{suite:X4}");

    [TestCaseSource(nameof(Cells))]
    public async Task Session_OfEveryVersionAndSuite_BringsBackWhatWasSent(TlsVersion version, ushort suite)
    {
        await using var server = Start();
        await using var session = await ConnectAsync(server, new TlsClientSettings(version, version, [suite], TestCertificates.Ca.PemFile));
        foreach (var size in new[] { 1, 1500, 40_000 })
            await ExpectEchoAsync(session, size);
        await session.ShutdownAsync(CancellationToken.None);
        Assert.That(await session.ReadAsync(new byte[1], CancellationToken.None).AsTask().WaitAsync(Patience), Is.Zero, "close_notify is answered");
    }

    [Test]
    public async Task Piece_SentInOneRecord_ComesBackInOneRead()
    {
        await using var server = Start();
        await using var session = await ConnectAsync(server, new TlsClientSettings(TlsVersion.Tls10, TlsVersion.Tls10, [0x0035]));
        await session.WriteAsync("Test data from SSL"u8.ToArray(), CancellationToken.None);
        var buffer = new byte[100];
        Assert.That(await session.ReadAsync(buffer, CancellationToken.None).AsTask().WaitAsync(Patience), Is.EqualTo(18));
    }

    [Test]
    public async Task Clients_ManyAtOnce_EachGetTheirOwn()
    {
        await using var server = Start();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async number =>
        {
            await using var session = await ConnectAsync(server, new TlsClientSettings(TlsVersion.Tls12, TlsVersion.Tls12, [0x002F]));
            await ExpectEchoAsync(session, 1000 + number);
        }));
    }

    [Test]
    public async Task Noise_InPlaceOfAClientHello_EndsThatSessionOnly()
    {
        await using var server = Start();
        using var noise = new TcpClient();
        await noise.ConnectAsync(server.EndPoint);
        await noise.GetStream().WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        await DrainAsync(noise.GetStream());
        await using var session = await ConnectAsync(server, new TlsClientSettings(TlsVersion.Tls12, TlsVersion.Tls12, [0x002F]));
        await ExpectEchoAsync(session, 10);
    }

    [Test]
    public async Task Disposal_WithClientsConnected_EndsThem()
    {
        var server = Start();
        await using var session = await ConnectAsync(server, new TlsClientSettings(TlsVersion.Tls12, TlsVersion.Tls12, [0x002F]));
        using var silent = new TcpClient();
        await silent.ConnectAsync(server.EndPoint);
        await server.DisposeAsync().AsTask().WaitAsync(Patience);
        await DrainAsync(silent.GetStream());
    }

    [TestCase("-tls1", "AES256-SHA")]
    [TestCase("-tls1_1", "AES128-SHA")]
    [TestCase("-tls1_2", "AES256-SHA256")]
    public async Task OpenSslClient_OfOldVersions_GetsAnEcho(string version, string suite)
    {
        var openssl = Counterpart.Find("openssl", "openssl");
        await using var server = Start();
        await using var client = new Processes.DuplexProcess(
            openssl, "s_client", "-connect", server.EndPoint.ToString(), version, "-cipher", $"{suite}:@SECLEVEL=0", "-quiet", "-ign_eof");
        await client.WriteAsync("hello\n"u8.ToArray());
        var buffer = new byte[6];
        await client.ReadExactlyAsync(buffer).AsTask().WaitAsync(Patience);
        Assert.That(Encoding.ASCII.GetString(buffer), Is.EqualTo("hello\n"));
    }

    private static EmbeddedEchoServer Start() =>
        new(TestCertificates.Server.ChainPem, TestCertificates.Server.Pkcs1KeyPem, NullLoggerFactory.Instance);

    private static async Task<ITlsSession> ConnectAsync(EmbeddedEchoServer server, TlsClientSettings settings)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.EndPoint);
        return await new BouncyTlsConnector(NullLoggerFactory.Instance)
            .ConnectAsync(new NetworkStream(socket, ownsSocket: true), settings, CancellationToken.None).WaitAsync(Patience);
    }

    private static async Task ExpectEchoAsync(ITlsSession session, int size)
    {
        var sent = new byte[size];
        new Random(size).NextBytes(sent);
        await session.WriteAsync(sent, CancellationToken.None);
        var back = new byte[size];
        for (int count = 0, more; count < size; count += more)
        {
            more = await session.ReadAsync(back.AsMemory(count), CancellationToken.None).AsTask().WaitAsync(Patience);
            Assert.That(more, Is.Positive, "the session ended early");
        }
        Assert.That(back, Is.EqualTo(sent));
    }

    private static async Task DrainAsync(NetworkStream stream)
    {
        try
        {
            var buffer = new byte[1024];
            while (await stream.ReadAsync(buffer).AsTask().WaitAsync(Patience) > 0)
            {
            }
        }
        catch (IOException)
        {
            // reset is an end as well
        }
    }
}

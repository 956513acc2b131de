using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>DTLS1.0 and DTLS1.2 against GnuTLS (ssl-later-firmware.md 2, "dtls").</summary>
public sealed class DatagramTests
{
    private const string Priority = "NORMAL:-VERS-ALL:+VERS-DTLS1.0:+VERS-DTLS1.2:+RSA:+AES-256-CBC:+AES-128-CBC:+3DES-CBC:+SHA1:%SERVER_PRECEDENCE";

    private GnuTlsServer _server = null!;

    [OneTimeSetUp]
    public async Task StartServer() => _server = await GnuTlsServer.StartAsync(folder =>
    {
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        return ["--udp", "--priority", Priority, "--x509certfile", certificate, "--x509keyfile", key, "--disable-client-cert"];
    });

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [TestCase(TlsVersion.Tls11, (ushort)0x0035, "DTLS1.0")]
    [TestCase(TlsVersion.Tls11, (ushort)0xC013, "DTLS1.0")]
    [TestCase(TlsVersion.Tls12, (ushort)0x002F, "DTLS1.2")]
    [TestCase(TlsVersion.Tls12, (ushort)0xC030, "DTLS1.2")]
    public async Task Connect_Version_Echoes(TlsVersion version, ushort suite, string name)
    {
        await using var session = await OpenAsync(TlsDial.Exactly(version, suite));

        foreach (var line in new[] { "one\n", "two\n", new string('x', 1200) + "\n" })
            Assert.That(await EchoAsync(session, line), Is.EqualTo(line));

        Assert.That(session.Description, Does.StartWith(name).And.Contain($"(0x{suite:X4})"));
        await EndAsync(session);
    }

    [Test]
    public async Task Connect_ServerIsVerified_ByTheCaFile()
    {
        await using var session = await OpenAsync(TlsDial.Exactly(TlsVersion.Tls12, 0xC02F) with { TrustedCertificates = TestCertificates.Ca.PemFile });
        await EndAsync(session);

        var failure = await Assert.ThrowsAsync<TlsFailureException>(
            async () => await OpenAsync(TlsDial.Exactly(TlsVersion.Tls12, 0xC02F) with { TrustedCertificates = TestCertificates.SecondCa.PemFile }));

        Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.Certificate));
    }

    [Test]
    public async Task Connect_NobodyAnswers_IsLetGoByTheCaller()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var given = new CancellationTokenSource();
        var opening = TlsDial.Connector.ConnectAsync(
            Transport(((IPEndPoint)silent.LocalEndPoint!).Port), TlsDial.Exactly(TlsVersion.Tls12, 0xC02F) with { IsDatagram = true }, given.Token);
        await silent.ReceiveAsync(new byte[2000]);

        await given.CancelAsync();

        Assert.That(async () => await opening.WaitAsync(TlsDial.Guard), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Connect_FirstHelloIsLost_IsSentAgain()
    {
        await using var session = await TlsDial.Connector.ConnectAsync(
            Transport(_server.Port, lost: 1), TlsDial.Exactly(TlsVersion.Tls12, 0xC02F) with { IsDatagram = true }, CancellationToken.None).WaitAsync(TlsDial.Guard);

        Assert.That(await EchoAsync(session, "late\n"), Is.EqualTo("late\n"));
        await EndAsync(session);
    }

    [Test]
    public async Task Read_NoiseInBetween_IsDropped()
    {
        var transport = Transport(_server.Port);
        await using var session = await TlsDial.Connector.ConnectAsync(
            transport, TlsDial.Exactly(TlsVersion.Tls12, 0xC02F) with { IsDatagram = true }, CancellationToken.None).WaitAsync(TlsDial.Guard);
        transport.Noise = [0x17, 0xFE, 0xFD, 0, 1, 0, 0, 0, 0, 0, 9, 0, 40, .. new byte[40]];

        Assert.That(await EchoAsync(session, "still\n"), Is.EqualTo("still\n"));
        await EndAsync(session);
    }

    [Test]
    public async Task Shutdown_EndsTheReader()
    {
        await using var session = await OpenAsync(TlsDial.Exactly(TlsVersion.Tls12, 0xC02F));

        await session.ShutdownAsync(CancellationToken.None);

        Assert.That(await session.ReadAsync(new byte[10], CancellationToken.None).AsTask().WaitAsync(TlsDial.Guard), Is.Zero);
    }

    [Test]
    public void Connect_Rc4_NothingIsSent() => Assert.That(
        async () => await OpenAsync(TlsDial.Exactly(TlsVersion.Tls12, 0x0005)),
        Throws.InstanceOf<TlsFailureException>().With.Message.Contains("nothing was sent"));

    // The server serves one peer after the other, until it says goodbye.
    private static async Task EndAsync(ITlsSession session) => await session.ShutdownAsync(CancellationToken.None);

    private static async Task<string> EchoAsync(ITlsSession session, string line)
    {
        await session.WriteAsync(Encoding.ASCII.GetBytes(line), CancellationToken.None);
        return Encoding.ASCII.GetString(await TlsDial.ReadAsync(session, line.Length));
    }

    private static DatagramTransportStream Transport(int port, int lost = 0)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(IPAddress.Loopback, port);
        return new DatagramTransportStream(socket, lost);
    }

    private Task<ITlsSession> OpenAsync(TlsClientSettings settings) =>
        TlsDial.Connector.ConnectAsync(Transport(_server.Port), settings with { IsDatagram = true }, CancellationToken.None).WaitAsync(TlsDial.Guard);
}

using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Handshakes;

public sealed class JsseMatrixTests
{
    private JsseServer _server = null!;

    [OneTimeSetUp]
    public async Task StartServer() => _server = await JsseServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public void Cells_All_AreTwentyOne() => Assert.That(Cells.All().Count(), Is.EqualTo(21));

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Connect_Cell_NegotiatesItAndEchoes(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Exactly(version, suite));

        await TlsDial.ExpectAllSizesAsync(session);

        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})").And.StartWith(TlsDial.Name(version)));
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Connect_CellWithClientCertificateAsked_PresentsIt(TlsVersion version, ushort suite)
    {
        var settings = TlsDial.Mutual(TlsDial.Exactly(version, suite));
        await using var session = await TlsDial.OpenAsync(_server.ClientAuthenticationPort, settings);

        await TlsDial.ExpectEchoAsync(session, 1500);

        Assert.That(session.Description, Does.Contain("client certificate sent"));
    }

    [TestCase(TlsVersion.Ssl30)]
    [TestCase(TlsVersion.Tls10)]
    [TestCase(TlsVersion.Tls11)]
    [TestCase(TlsVersion.Tls12)]
    public async Task Connect_ClientCertificateAskedAndNone_FailsWithTheServersAlert(TlsVersion version)
    {
        var failure = await TlsDial.ExpectFailureAsync(_server.ClientAuthenticationPort, TlsDial.Exactly(version, 0x0035));

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("none was presented").And.Contain("fatal alert"));
    }

    [Test]
    public async Task Connect_EverySuite_ServerChoosesOfThem()
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Everything);

        await TlsDial.ExpectAllSizesAsync(session);

        Assert.That(session.Description, Does.StartWith("TLS1.2"));
    }

    [TestCase(TlsVersion.Ssl30)]
    [TestCase(TlsVersion.Tls10)]
    [TestCase(TlsVersion.Tls11)]
    public async Task Connect_EverySuiteOfOneVersion_SpeaksThatVersion(TlsVersion version)
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Exactly(version, TlsDial.AllSuites));

        await TlsDial.ExpectEchoAsync(session, 1500);

        Assert.That(session.Description, Does.StartWith(TlsDial.Name(version)));
    }
}

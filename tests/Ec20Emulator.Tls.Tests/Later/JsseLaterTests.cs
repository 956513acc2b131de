using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>Every suite of ssl-later-firmware.md 2.1 the library has, against Java: RSA keys, keys on a curve signed with RSA and with ECDSA.</summary>
public sealed class JsseLaterTests
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
    public void Cells_All_AreFortySix() => Assert.That(LaterSettings.Cells().Count(), Is.EqualTo(46));

    [TestCaseSource(typeof(LaterSettings), nameof(LaterSettings.Cells))]
    public async Task Connect_Cell_NegotiatesItAndEchoes(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Exactly(version, suite));

        await TlsDial.ExpectAllSizesAsync(session);

        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})").And.StartWith(TlsDial.Name(version)));
    }

    [TestCase((ushort)0xC030)]
    [TestCase((ushort)0xC009)]
    [TestCase((ushort)0xC004)]
    [TestCase((ushort)0xC00E)]
    public async Task Connect_ClientCertificateAsked_PresentsIt(ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(
            _server.ClientAuthenticationPort,
            TlsDial.Mutual(TlsDial.Exactly(TlsVersion.Tls12, suite)) with { MoreTrustedCertificates = CurveCertificates.CaFile });

        await TlsDial.ExpectEchoAsync(session, 1500);

        Assert.That(session.Description, Does.Contain("client certificate sent"));
    }

    [Test]
    public async Task Connect_EverySuite_ServerChoosesOfThem()
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, LaterSettings.Everything);

        await TlsDial.ExpectAllSizesAsync(session);

        Assert.That(session.Description, Does.StartWith("TLS1.2 TLS_"));
    }

    [TestCase((ushort)0xC002)]
    [TestCase((ushort)0xC007)]
    [TestCase((ushort)0xC00C)]
    [TestCase((ushort)0xC011)]
    public async Task Connect_Rc4WithCurves_IsNamedAndNothingIsSent(ushort suite)
    {
        var failure = await TlsDial.ExpectFailureAsync(_server.Port, TlsDial.Exactly(TlsVersion.Tls12, suite));

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("RC4_128_SHA").And.Contain("nothing was sent"));
    }

    [TestCase((ushort)0xC023)]
    [TestCase((ushort)0xC02F)]
    public async Task Connect_Tls12SuiteBelowTls12_NothingIsSent(ushort suite)
    {
        var failure = await TlsDial.ExpectFailureAsync(_server.Port, TlsDial.Exactly(TlsVersion.Tls11, suite));

        Assert.That(failure.Message, Does.Contain("TLS1.2 only").And.Contain("nothing was sent"));
    }
}

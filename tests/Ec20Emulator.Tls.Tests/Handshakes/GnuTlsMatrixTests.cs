using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Handshakes;

public sealed class GnuTlsMatrixTests
{
    private GnuTlsServer _server = null!;
    private GnuTlsServer _mutual = null!;

    [OneTimeSetUp]
    public async Task StartServers()
    {
        _server = await GnuTlsServer.StartAsync();
        _mutual = await GnuTlsServer.StartAsync(requireClientCertificate: true);
    }

    [OneTimeTearDown]
    public async Task StopServers()
    {
        foreach (var server in new[] { _server, _mutual }.OfType<GnuTlsServer>())
            await server.DisposeAsync();
    }

    [Test]
    public void Cells_OfGnuTls_AreSixteen() => Assert.That(Cells.GnuTls().Count(), Is.EqualTo(16));

    [TestCaseSource(typeof(Cells), nameof(Cells.GnuTls))]
    public async Task Connect_Cell_NegotiatesItAndEchoes(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Exactly(version, suite));

        await TlsDial.ExpectLinesAsync(session, line => line);

        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})").And.StartWith(TlsDial.Name(version)));
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.GnuTls))]
    public async Task Connect_CellWithClientCertificateAsked_PresentsIt(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_mutual.Port, TlsDial.Mutual(TlsDial.Exactly(version, suite)));

        await TlsDial.ExpectLinesAsync(session, line => line);

        Assert.That(session.Description, Does.Contain("client certificate sent"));
    }
}

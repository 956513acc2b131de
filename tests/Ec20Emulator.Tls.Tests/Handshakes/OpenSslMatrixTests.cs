using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Handshakes;

public sealed class OpenSslMatrixTests
{
    private OpenSslServer _server = null!;
    private OpenSslServer _mutual = null!;

    [OneTimeSetUp]
    public async Task StartServers()
    {
        _server = await OpenSslServer.StartAsync();
        _mutual = await OpenSslServer.StartAsync(requireClientCertificate: true);
    }

    [OneTimeTearDown]
    public async Task StopServers()
    {
        foreach (var server in new[] { _server, _mutual }.OfType<OpenSslServer>())
            await server.DisposeAsync();
    }

    [Test]
    public void Cells_OfOpenSsl_AreSeven() => Assert.That(Cells.OpenSsl().Count(), Is.EqualTo(7));

    [TestCaseSource(typeof(Cells), nameof(Cells.OpenSsl))]
    public async Task Connect_Cell_NegotiatesItAndAnswers(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_server.Port, TlsDial.Exactly(version, suite));

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);

        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})").And.StartWith(TlsDial.Name(version)));
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.OpenSsl))]
    public async Task Connect_CellWithClientCertificateAsked_PresentsIt(TlsVersion version, ushort suite)
    {
        await using var session = await TlsDial.OpenAsync(_mutual.Port, TlsDial.Mutual(TlsDial.Exactly(version, suite)));

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);

        Assert.That(session.Description, Does.Contain("client certificate sent"));
    }
}

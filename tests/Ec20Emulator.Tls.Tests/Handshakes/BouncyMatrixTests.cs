using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Handshakes;

/// <summary>The server other test projects use, and the client against it.</summary>
public class BouncyMatrixTests
{
    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Connect_CellWithClientCertificateAsked_NegotiatesItAndEchoes(TlsVersion version, ushort suite)
    {
        await using var server = BouncyTlsServer.Start(new BouncyTlsServerOptions { RequireClientCertificate = true });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Mutual(TlsDial.Exactly(version, suite)));

        await TlsDial.ExpectAllSizesAsync(session);

        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})").And.StartWith(TlsDial.Name(version)));
    }
}

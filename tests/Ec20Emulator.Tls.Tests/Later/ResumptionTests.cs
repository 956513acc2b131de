using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>A session remembered (ssl-later-firmware.md 2, "session_cache") against GnuTLS and Java.</summary>
public sealed class ResumptionTests
{
    private static readonly TlsClientSettings Gcm = TlsDial.Exactly(TlsVersion.Tls12, 0xC030);

    [Test]
    public async Task GnuTls_GivesTickets_AndResumes()
    {
        await using var server = await GnuTlsServer.StartAsync(folder =>
        {
            var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
            return ["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2", "--x509certfile", certificate, "--x509keyfile", key, "--disable-client-cert"];
        });
        var resumed = await DialAsync(server.Port, session => TlsDial.ExpectLinesAsync(session, line => line));
        Assert.That(resumed, Is.EqualTo(new[] { false, true, true, true }));
    }

    [Test]
    public async Task Java_WantsExtendedMasterSecrets_AndMakesSessionsAnew()
    {
        await using var server = await JsseServer.StartAsync();
        var resumed = await DialAsync(server.Port, session => TlsDial.ExpectEchoAsync(session, 1500));
        Assert.That(resumed, Has.None.True);
    }

    private static async Task<List<bool>> DialAsync(int port, Func<ITlsSession, Task> talk)
    {
        var settings = Gcm with { Remembered = new RememberedTlsSession() };
        var resumed = new List<bool>();
        for (var dial = 0; dial < 4; dial++)
        {
            await using var session = await TlsDial.OpenAsync(port, settings);
            await talk(session);
            resumed.Add(session.Description.Contains("resumed", StringComparison.Ordinal));
            await session.ShutdownAsync(CancellationToken.None);
        }
        return resumed;
    }
}

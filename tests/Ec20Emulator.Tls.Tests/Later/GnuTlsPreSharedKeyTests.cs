using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>Pre-shared keys against GnuTLS (ssl-later-firmware.md 2, "psk").</summary>
public sealed class GnuTlsPreSharedKeyTests
{
    private const string Identity = "modem-7";
    private const string SharedKey = "00112233445566778899aabbccddeeff";

    [TestCaseSource(typeof(LaterSettings), nameof(LaterSettings.PreShared))]
    public async Task Connect_Suite_NegotiatesIt(ushort suite)
    {
        await using var server = await GnuTlsServer.StartAsync(folder => ["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+PSK:+SHA384:+SHA256:+SHA1", "--pskpasswd", Keys(folder)]);

        await using var session = await TlsDial.OpenAsync(server.Port, WithKey(suite, SharedKey));

        await TlsDial.ExpectLinesAsync(session, line => line);
        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})"));
    }

    private static string Keys(string folder)
    {
        var file = Path.Combine(folder, "keys");
        File.WriteAllText(file, $"{Identity}:{SharedKey}\n");
        return file;
    }

    private static TlsClientSettings WithKey(ushort suite, string key) =>
        TlsDial.Exactly(TlsVersion.Tls12, suite) with { PreSharedKey = new TlsPreSharedKey(Identity, Convert.FromHexString(key)) };
}

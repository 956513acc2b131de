using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Lines;

/// <summary>A TLS echo server that a modem reaches under the manual's address, and the dialogue that opens it.</summary>
internal sealed class SecureEcho : IAsyncDisposable
{
    private readonly BouncyTlsServer _server = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.Server });

    private SecureEcho()
    {
    }

    /// <summary>Starts the server and activates context 1 of the modem.</summary>
    public static async Task<SecureEcho> StartAsync(TestModem modem)
    {
        var echo = new SecureEcho();
        modem.Map.Set(HostMapping.Parse($"220.180.239.201:8011=127.0.0.1:{echo._server.Port}"));
        await modem.Dte.OkAsync("AT+QICSGP=1,1,\"UNINET\",\"\",1");
        await modem.Dte.OkAsync("AT+QIACT=1");
        return echo;
    }

    /// <summary>The command that opens it.</summary>
    /// <param name="id">Client, 0-11.</param>
    /// <param name="mode">Access mode, 0-2.</param>
    public static string Open(int id, int mode) => $"AT+QSSLOPEN=1,1,{id},\"220.180.239.201\",8011,{mode}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

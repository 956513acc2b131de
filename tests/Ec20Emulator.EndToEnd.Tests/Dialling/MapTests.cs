using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary><c>--map</c> to a TLS server of another make.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class MapTests
{
    [Test]
    public async Task Map_ToAnOpenSslServer_BringsItsData()
    {
        await using var server = await OpenSslServer.StartAsync();
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--map", $"broker.test:8883=127.0.0.1:{server.Port}"]);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem,
        [
            .. Configure("0X002F"),
            DemoStep.Line("AT+QSSLOPEN=1,0,3,\"broker.test\",8883,0", "OK", "+QSSLOPEN: 3,0"),
            DemoStep.Prompt("AT+QSSLSEND=3,6"),
            DemoStep.Text("hello\n", "", "SEND OK", "+QSSLURC: \"recv\",3"),
            DemoStep.Line("AT+QSSLRECV=3,1500", "+QSSLRECV: 6\r\nolleh\n", "OK"),
            DemoStep.Line("AT+QSSLCLOSE=3", "OK"),
        ]);
    }

    [Test]
    public async Task Open_ThatFailsInTheHandshake_IsExplainedInTheLog()
    {
        await using var server = await OpenSslServer.StartAsync();
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--map", $"broker.test:8883=127.0.0.1:{server.Port}"]);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem,
        [
            .. Configure("0X0005"),
            DemoStep.Line("AT+QSSLOPEN=1,0,3,\"broker.test\",8883,0", "OK", "+QSSLOPEN: 3,566"),
            DemoStep.Line("AT+QIGETERROR", "+QIGETERROR: 566,socket connect failed", "OK"),
        ]);
        var log = await emulator.WhenLoggedAsync("handshake_failure");
        Assert.That(log, Does.Contain("RC4"));
    }

    private static IEnumerable<DemoStep> Configure(string suite) =>
    [
        DemoStep.Line("AT+QICSGP=1,1,\"UNINET\",\"\",1", "OK"),
        DemoStep.Line("AT+QIACT=1", "OK"),
        DemoStep.Line("AT+QSSLCFG=\"sslversion\",0,3", "OK"),
        DemoStep.Line($"AT+QSSLCFG=\"ciphersuite\",0,{suite}", "OK"),
    ];
}

using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Ports;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Mqtt;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>The ten lines of the MQTT page, typed at the program as the page starts it, with mosquitto set up as the page sets it up.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class BrokerTests
{
    private const string Page = "src/Ec20Emulator.Modem/Features/Mqtt/README.md";

    private static readonly string[] OfTheTest = ["listener", "allow_anonymous"];

    [Test]
    public async Task TenLines_TypedAsPrinted_PublishToMosquitto()
    {
        var options = Pages.Blocks(Page, "sh")[0].Split('\'').Where((_, at) => at % 2 == 1 && at > 1)
            .Where(option => !OfTheTest.Contains(option.Split(' ')[0]))
            .Select(option => option.Replace(" certs/", $" {Pages.Checkout}/certs/", StringComparison.Ordinal));
        await using var broker = await MosquittoServer.StartWithAsync([.. options]);
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--model", "ec25-e", "--map", $"localhost:8883=127.0.0.1:{broker.Port}"]);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        var lines = Pages.Blocks(Page, "at")[0].Split('\n');
        Assert.That(lines, Has.Length.EqualTo(10));

        foreach (var line in lines)
        {
            await modem.WriteAsync(System.Text.Encoding.ASCII.GetBytes(line + "\r"));
            Assert.That(await modem.ReadToAsync("\r\nOK\r\n"), Does.Not.Contain("ERROR"));
            await modem.ExpectAsync(ResultOf(line));
        }

        Assert.That(await broker.ReceiveByTlsAsync("meter/7", Path.Combine(Pages.Checkout, "certs", "ca.pem")), Does.EndWith("1 on"));
        Assert.That(await emulator.WhenLoggedAsync("TLS with localhost:8883"), Does.Contain("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"));
    }

    private static string ResultOf(string line) => line[..line.IndexOf('=', StringComparison.Ordinal)] switch
    {
        "AT+QMTOPEN" => "\r\n+QMTOPEN: 0,0\r\n",
        "AT+QMTCONN" => "\r\n+QMTCONN: 0,0,0\r\n",
        "AT+QMTPUB" => "\r\n+QMTPUB: 0,1,0\r\n",
        _ => "",
    };
}

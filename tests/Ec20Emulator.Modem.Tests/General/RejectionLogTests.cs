using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.General;

/// <summary>The log says what was wrong with a command that answers ERROR.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RejectionLogTests
{
    [TestCase("AT+QCFG=\"moon\",1", "AT+QCFG: unknown key \"moon\"; there are ")]
    [TestCase("AT+QINDCFG=\"moon\",1", "AT+QINDCFG: unknown key \"moon\"; there are all, csq, smsfull, ")]
    [TestCase("AT+QSSLCFG=\"sni\",1,1", "AT+QSSLCFG: unknown key \"sni\"; there are sslversion, ")]
    [TestCase("AT+QICFG=\"colour\",1", "AT+QICFG: unknown key \"colour\"; there are ")]
    [TestCase("AT+QSSLCFG=\"sslversion\",1,9", "AT+QSSLCFG=\"sslversion\": parameter <Value> is 9; may be a number without quotes, (0-4)")]
    [TestCase("AT+CMEE=3", "AT+CMEE: parameter <Detail> is 3; may be a number without quotes, (0-2)")]
    [TestCase("AT+CMEE=\"1\"", "AT+CMEE: parameter <Detail> is \"1\"; may be a number without quotes, (0-2)")]
    [TestCase("AT+CMEE=1,2", "AT+CMEE: 2 parameters came, 1 may come")]
    [TestCase("AT+CMEE=", "AT+CMEE: parameter <Detail> is missing; may be a number without quotes, (0-2)")]
    [TestCase("AT+QICSGP=99,1,\"apn\",\"me\",\"hush\"", "is ***; may be ")]
    public async Task Command_WithAWrongParameter_IsExplainedAtWarning(string line, string why)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.SendAsync(line + "\r");
        await modem.Dte.ReadUntilAsync("ERROR\r\n");
        Assert.That(modem.Log.Lines.Where(entry => entry.StartsWith("Warning", StringComparison.Ordinal)), Has.Some.Contains(why));
        Assert.That(modem.Log.Lines, Has.None.Contain("hush"));
    }
}

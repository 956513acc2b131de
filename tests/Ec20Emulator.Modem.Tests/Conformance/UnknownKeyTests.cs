using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>A key nobody knows is called that in the log, with those there are; a value out of its range is something else.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UnknownKeyTests
{
    [TestCase("AT+QHTTPCFG=\"nothing\",1", "+CME ERROR: 730", "AT+QHTTPCFG: unknown key \"nothing\"; there are contextid, ")]
    [TestCase("AT+QHTTPCFG=\"url\"", "+CME ERROR: 730", "AT+QHTTPCFG: unknown key \"url\"; there are contextid, ")]
    [TestCase("AT+QFTPCFG=\"nothing\",1", "+CME ERROR: 610", "AT+QFTPCFG: unknown key \"nothing\"; there are account, ")]
    [TestCase("AT+QSMTPCFG=\"bodyoriginal\",1", "+CME ERROR: 664", "AT+QSMTPCFG: unknown key \"bodyoriginal\"; there are account, ")]
    [TestCase("AT+QMTCFG=\"nothing\",0,1", "ERROR", "AT+QMTCFG: unknown key \"nothing\"; there are version, ")]
    [TestCase("AT+QMTCFG=0,\"version\",4", "ERROR", "AT+QMTCFG: unknown key \"0\"; there are version, ")]
    public async Task Key_NobodyKnows_IsNamed(string command, string answer, string line)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync(command, $"\r\n{answer}\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains(line));
    }

    [TestCase("AT+QHTTPCFG=\"contextid\",17", "+CME ERROR: 730", "AT+QHTTPCFG=\"contextid\": ")]
    [TestCase("AT+QFTPCFG=\"rsptimeout\",19", "+CME ERROR: 610", "AT+QFTPCFG=\"rsptimeout\": ")]
    [TestCase("AT+QSMTPCFG=\"ssltype\",3", "+CME ERROR: 664", "AT+QSMTPCFG=\"ssltype\": ")]
    [TestCase("AT+QMTCFG=\"version\",0,5", "ERROR", "AT+QMTCFG=\"version\": ")]
    public async Task Value_OutOfItsRange_IsNoUnknownKey(string command, string answer, string line)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync(command, $"\r\n{answer}\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains(line).And.None.Contains("unknown key"));
    }
}

using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Models;

/// <summary>What a DTE sees of each model (models.md): the table of their differences, as answers.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ModelTests
{
    private const string Error = "\r\nERROR\r\n";

    [TestCase("ec20-ce", "EC20F", "EC20CEFAGR06A05M4G", "01.001.01.001", "V05", "0xd3,0x1e000000095,0x21", "LTE BAND 3\",1650")]
    [TestCase("ec20", "EC20", "EC20EQAR02A11E2G", "01.001.01.001", "V06", "0xd3,0x800d5,0x0", "LTE BAND 3\",1650")]
    [TestCase("ec20-ce-r20", "EC20F", "EC20CEFDR02A10M4G", "01.001.01.001", "V05", "0xd3,0x1e000000095,0x21", "LTE BAND 3\",1650")]
    [TestCase("ec20-ce-r08", "EC20F", "EC20CEFAGR08A03M4G", "01.001.01.001", "V05", "0xd3,0x1e000000095,0x21", "LTE BAND 3\",1650")]
    [TestCase("ec21-e", "EC21", "EC21EFAR06A08M4G", "20.200.20.200", "V05", "0xd3,0x800d5,0x0", "LTE BAND 3\",1650")]
    [TestCase("ec25-e", "EC25", "EC25EFAR06A11M4G", "01.006.01.006", "V05", "0xd3,0x1a0000800d5,0x0", "LTE BAND 3\",1650")]
    [TestCase("ec25-af", "EC25", "EC25AFFAR07A08M4G", "01.001.01.001", "V05", "0x260,0x42000000000000381a,0x0", "LTE BAND 2\",900")]
    [TestCase("eg25-g", "EG25", "EG25GGBR07A08M2G", "01.003.01.003", "V05", "0xbff,0x1e00b0e18df,0x0", "LTE BAND 3\",1650")]
    [TestCase("eg25-g-30203", "EG25", "EG25GGBR07A08M2G", "30.203.30.203", "V05", "0xbff,0x1e00b0e18df,0x0", "LTE BAND 3\",1650")]
    public async Task Model_Asked_IsWhatItIs(string name, string model, string revision, string build, string subEdition, string bands, string cell)
    {
        await using var modem = await StartAsync(name);
        var dte = modem.Dte;

        await dte.ExchangeAsync("ATI", $"\r\nQuectel\r\n{model}\r\nRevision: {revision}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+CGMM;+GMM", $"\r\n{model}\r\n\r\n{model}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+CGMR;+GMR", $"\r\n{revision}\r\n\r\n{revision}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QGMR", $"\r\n{revision}_{build}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+CSUB", $"\r\nSubEdition: {subEdition}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QCFG=\"band\"", $"\r\n+QCFG: \"band\",{bands}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QNWINFO", $"\r\n+QNWINFO: \"FDD LTE\",\"46001\",\"{cell}\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+CREG?", "\r\n+CREG: 0,1\r\n\r\nOK\r\n");
    }

    [TestCase("ec20-ce", "No cause information available")]
    [TestCase("ec20-ce-r08", "0,-1")]
    [TestCase("ec25-e", "0,-1")]
    public async Task ReleaseCause_NothingFailed_IsTextOrNumbers(string name, string cause)
    {
        await using var modem = await StartAsync(name);

        await modem.Dte.ExchangeAsync("AT+CEER", $"\r\n+CEER: {cause}\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task ReleaseCause_BusyNumber_IsTheCauseOfTheCall()
    {
        await using var modem = await StartAsync("ec25-e");
        await modem.Modem.Calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Busy });

        await modem.Dte.ExchangeAsync("ATD10010;", "\r\nOK\r\n\r\nBUSY\r\n");

        await modem.Dte.ExchangeAsync("AT+CEER", "\r\n+CEER: 0,17\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Authentication_OfEc25_SharesItsStoreWithQIcsgp()
    {
        await using var modem = await StartAsync("ec25-e");
        var dte = modem.Dte;

        await dte.ExchangeAsync("AT+CGAUTH=?", "\r\n+CGAUTH: (1-24),(0-2),(0-64),(0-64)\r\n\r\nOK\r\n");
        await dte.OkAsync("AT+CGDCONT=1,\"IP\",\"apn\"");
        await dte.OkAsync("AT+CGAUTH=1,1,\"user\",\"pass\"");
        await dte.ExchangeAsync("AT+CGAUTH?", "\r\n+CGAUTH: 1,1,\"user\"\r\n+CGAUTH: 2,0\r\n+CGAUTH: 3,0\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QICSGP=1", "\r\n+QICSGP: 1,\"apn\",\"user\",\"pass\",1\r\n\r\nOK\r\n");
        await dte.OkAsync("AT+CGAUTH=1");
        await dte.ExchangeAsync("AT+QICSGP=1", "\r\n+QICSGP: 1,\"apn\",\"\",\"\",0\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+CGAUTH=9,1,\"user\",\"pass\"", Error);
        await dte.ExchangeAsync("AT+CGAUTH=1,0,\"user\"", Error);
        await dte.ExchangeAsync("AT+CGAUTH=1,3", Error);
        Assert.That(modem.Log.Lines, Has.None.Contains("pass\""));
    }

    [Test]
    public async Task Authentication_OfEc20_IsNotThere()
    {
        await using var modem = await StartAsync("ec20-ce");

        await modem.Dte.ExchangeAsync("AT+CGAUTH=?", Error);

        Assert.That(modem.Log.Lines, Has.Some.Contains("this model has no such command"));
    }

    [Test]
    public async Task Configuration_OfTheFirstManual_HasItsKeysAlone()
    {
        await using var modem = await StartAsync("ec20");

        await modem.Dte.ExchangeAsync("AT+QCFG=\"usbnet\"", Error);
        await modem.Dte.ExchangeAsync("AT+QCFG=\"hsdpacat\"", "\r\n+QCFG: \"hsdpacat\",24\r\n\r\nOK\r\n");
    }

    [TestCase("ec20-ce", "12,22,25,28,29", 25)]
    [TestCase("ec25-af", "22,28,31", 31)]
    public async Task Technologies_OfAModel_AreThoseItHas(string name, string numbers, int all)
    {
        await using var modem = await StartAsync(name);

        await modem.Dte.ExchangeAsync("AT+WS46=?", $"\r\n+WS46: ({numbers})\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+WS46?", $"\r\n+WS46: {all}\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+WS46=28");
        await modem.Dte.OkAsync($"AT+WS46={all}");
        await modem.Dte.ExchangeAsync("AT+WS46=99", Error);
    }

    [Test]
    public async Task OperatorScan_OfAModelWithoutGsm_FindsNoGsmCell()
    {
        await using var modem = await StartAsync("ec25-af");

        await modem.Dte.ExchangeAsync("AT+COPS=?", "\r\n+COPS: (2,\"CHN-UNICOM\",\"UNICOM\",\"46001\",7),(1,\"CHN-UNICOM\",\"UNICOM\",\"46001\",2),,(0,1,2,3,4),(0,1,2)\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Configuration_OfAnyModel_IsItsListInItsOrder([ValueSource(nameof(Names))] string name)
    {
        await using var modem = await StartAsync(name);
        var keys = ModelProfile.Named(name).ConfigurationKeys;

        await modem.Dte.SendAsync("AT+QCFG=?\r");

        var lines = (await modem.Dte.TakeAllAsync()).Split("\r\n").Where(line => line.StartsWith('+'));
        Assert.That(lines.Select(line => line.Split('"')[1]), Is.EqualTo(keys));
        foreach (var key in keys)
        {
            await modem.Dte.SendAsync($"AT+QCFG=\"{key}\"\r");
            Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith($"\r\n+QCFG: \"{key}\",").And.EndWith("\r\n\r\nOK\r\n"));
        }
    }

    /// <summary>Public report A14: five ports on an EG25-G, three elsewhere; all five are taken by any.</summary>
    [TestCase("ec20-ce", "\"usbat\",\"usbmodem\",\"uart1\"")]
    [TestCase("eg25-g", "\"usbat\",\"usbmodem\",\"uart1\",\"uart2\",\"all\"")]
    public async Task UrcPorts_OfAModel_AreThoseItsTestFormNames(string name, string ports)
    {
        await using var modem = await StartAsync(name);

        await modem.Dte.ExchangeAsync("AT+QURCCFG=?", $"\r\n+QURCCFG: \"urcport\",({ports})\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"all\"");
    }

    /// <summary>tcpip.md 7.1, gnss.md 3: the firmware of 2015 has the first five keys of AT+QICFG, and not the later ones of AT+QGPSCFG.</summary>
    [Test]
    public async Task Keys_OfTheFirmwareOf2015_AreThoseOfItsLists()
    {
        await using var modem = await StartAsync("ec20");
        var dte = modem.Dte;

        await dte.ExchangeAsync(
            "AT+QICFG=?",
            "\r\n+QICFG: \"transpktsize\",(1-1460)\r\n+QICFG: \"transwaittm\",(0-20)\r\n+QICFG: \"dataformat\",(0,1),(0,1)\r\n+QICFG: \"viewmode\",(0,1)\r\n"
            + "+QICFG: \"tcp/retranscfg\",(3-20),(5-1000)\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QICFG=\"recvind\",1", Error);
        await dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 552,invalid parameter\r\n\r\nOK\r\n");
        await dte.ExchangeAsync("AT+QPCMV=?", Error);
        await dte.ExchangeAsync("AT+QGPSCFG=\"gnssconfig\"", "\r\n+CME ERROR: 501\r\n");
        await dte.ExchangeAsync("AT+QGPSCFG=\"nmeasrc\"", "\r\n+QGPSCFG: \"nmeasrc\",0\r\n\r\nOK\r\n");
    }

    /// <summary>device-extras.md 7: what an EG25-G was seen to print, where it is not what its keys take.</summary>
    [TestCase("ec20-ce", "nwscanseq", "<scanseq>,(0,1)", "00")]
    [TestCase("ec25-e", "nwscanseq", "(00-0102030405),(0,1)", "0403010205")]
    [TestCase("eg25-g", "band", "(0-200),(0-7FFFFFFFFFFFFFFF),(0-7FFFFFFFFFFFFFFF),(0,1)", "0xbff,0x1e00b0e18df,0x0")]
    [TestCase("eg25-g", "sim/recovery", "(3-300),(0,5-300),(0,300)", "3,0,0")]
    [TestCase("ec20-ce-r08", "usbnet", "<0-3>", "0")]
    public async Task TestForm_OfAModel_PrintsWhatItsFirmwareDoes(string name, string key, string parameters, string values)
    {
        await using var modem = await StartAsync(name);

        await modem.Dte.SendAsync("AT+QCFG=?\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Contain($"\r\n+QCFG: \"{key}\",{parameters}\r\n"));
        await modem.Dte.ExchangeAsync($"AT+QCFG=\"{key}\"", $"\r\n+QCFG: \"{key}\",{values}\r\n\r\nOK\r\n");
    }

    /// <summary>tcpip.md 7.3.</summary>
    [TestCase("ec20-ce", "invalid parameter")]
    [TestCase("ec25-e", "invalid parameters")]
    public async Task ErrorText_OfAModel_IsSpelledAsItsFirmwareDoes(string name, string text)
    {
        await using var modem = await StartAsync(name);

        await modem.Dte.ExchangeAsync("AT+QIOPEN=1,12", Error);
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", $"\r\n+QIGETERROR: 552,{text}\r\n\r\nOK\r\n");
    }

    /// <summary>device-extras.md 8: an EC20 of that firmware prints no address where none was asked for.</summary>
    [Test]
    public async Task Definition_WithoutAddress_IsEmptyOnAnEc20OfR08()
    {
        await using var modem = await StartAsync("ec20-ce-r08");

        await modem.Dte.ExchangeAsync(
            "AT+CGDCONT?",
            "\r\n+CGDCONT: 1,\"IPV4V6\",\"\",\"\",0,0,0,0\r\n+CGDCONT: 2,\"IPV4V6\",\"ims\",\"\",0,0,0,0\r\n+CGDCONT: 3,\"IPV4V6\",\"sos\",\"\",0,0,0,1\r\n\r\nOK\r\n");
    }

    private static IEnumerable<string> Names => ModelProfile.All.Select(model => model.Name);

    [Test]
    public async Task Bands_OfEc25Af_ReachBeyondTheSixtyFourthBit()
    {
        await using var modem = await StartAsync("ec25-af");
        var dte = modem.Dte;

        await dte.OkAsync("AT+QCFG=\"band\",0,0x420000000000000002,0");
        await dte.ExchangeAsync("AT+QCFG=\"band\"", "\r\n+QCFG: \"band\",0x260,0x420000000000000002,0x0\r\n\r\nOK\r\n");
        await dte.OkAsync("AT+QCFG=\"band\",0,0x420000000000000000,0");
        await modem.AdvanceAsync(TimeSpan.Zero);
        await dte.ExchangeAsync("AT+QNWINFO", "\r\n+QNWINFO: \"WCDMA\",\"46001\",\"WCDMA 850\",4400\r\n\r\nOK\r\n");
    }

    [Test]
    public void Model_Unknown_IsRefusedWithThoseThereAre() =>
        Assert.That(() => ModelProfile.Named("ec200"), Throws.TypeOf<FormatException>().With.Message.Contains("'ec200' is no model: write ec20-ce, ec20,"));

    [Test]
    public void Bands_OfAnyModel_HoldItsHomeCells() =>
        Assert.That(ModelProfile.All.Where(model => !model.Bands.Contain(model.LteCell.Band) || !model.Bands.Contain(model.UmtsCell.Band)), Is.Empty);

    private static Task<TestModem> StartAsync(string model) =>
        TestModem.StartAsync(new ModemOptions { Model = ModelProfile.Named(model) }, echo: false);
}

using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sim;

/// <summary>What a card holds, the commands, the APDUs and the network read.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CardDataTests
{
    [Test]
    public async Task Card_WithNames_ShowsThemAsItsAlphabetHasThem()
    {
        var card = new SimOptions
        {
            ServiceProvider = "Telefonüberall",
            Operators = [new SimOperator("46001", "Übernetz", "ÜN")],
        };
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = card }, echo: false);
        await modem.Dte.ExchangeAsync("AT+QSPN", "\r\n+QSPN: \"^bernetz\",\"^N\",\"Telefon~berall\",0,\"46001\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Card_WithNamesOfOtherLetters_ShowsUcs2()
    {
        var card = new SimOptions { Operators = [new SimOperator("46001", "中国联通", "联通")] };
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = card }, echo: false);
        await modem.Dte.ExchangeAsync("AT+QSPN", "\r\n+QSPN: \"4E2D56FD8054901A\",\"8054901A\",\"\",1,\"46001\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Network_TheCardForbids_IsNotUsed()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Imsi = "262011234567890", ForbiddenNetworks = ["46001"] } }, echo: false);
        await modem.Dte.ExchangeAsync("AT+CREG?", "\r\n+CREG: 0,2\r\n\r\nOK\r\n");
        await modem.Dte.SendAsync("AT+COPS=?\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\n+COPS: (3,\"CHN-UNICOM\",\"UNICOM\",\"46001\",7),(3,"));
    }

    [Test]
    public async Task NetworkCode_OfThreeDigits_IsAtHomeThereOnly()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { NetworkCodeLength = 3 } }, echo: false);
        await modem.Dte.ExchangeAsync("AT+CREG?;+CRSM=176,28589", "\r\n+CREG: 0,5\r\n\r\n+CRSM: 144,0,\"00000003\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Code_OfTheIssuer_OpensHisFiles()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { AdministrativeCode = "3131313131313131" } }, echo: false);
        await modem.Dte.ExchangeAsync("AT+CRSM=214,28423,0,0,9,\"084906103254769810\"", "\r\n+CRSM: 152,4\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSIM=26,\"0020000A083131313131313132\"", "\r\n+CSIM: 4,\"6982\"\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSIM=26,\"0020000A083131313131313131\"", "\r\n+CSIM: 4,\"9000\"\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CRSM=214,28423,0,0,9,\"084906103254769810\"", "\r\n+CRSM: 144,0\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CIMI", "\r\n460012345678901\r\n\r\nOK\r\n");
        await modem.PowerCycleAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync("AT+CRSM=214,28423,0,0,1,\"08\"", "\r\n+CRSM: 152,4\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Application_OfTheCard_AnswersWhatItKnows()
    {
        var card = new SimOptions
        {
            Applications = [new SimApplication("A0000005591010FFFFFFFF8900000100", [new SimExchange("80E2910006BF3E035C015A", "BF3E125A10890490320010012345678901234567899000")])],
        };
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = card }, echo: false);
        await modem.Dte.ExchangeAsync("AT+CCHO=\"A0000005591010FFFFFFFF8900000100\"", "\r\n+CCHO: 1\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync(
            "AT+CGLA=1,24,\"81E2910006BF3E035C015A00\"", "\r\n+CGLA: 46,\"BF3E125A10890490320010012345678901234567899000\"\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CGLA=1,10,\"81E2910000\"", "\r\n+CGLA: 4,\"6D00\"\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CCHC=1", "\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSIM=24,\"00A4040C07A0000005591010\"", "\r\n+CSIM: 4,\"9000\"\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSIM=10,\"00B0000001\"", "\r\n+CSIM: 4,\"6D00\"\r\n\r\nOK\r\n");
    }

    [TestCase("7FFF/6F46", "00")]
    [TestCase("7F10/6F3A", "FFFF")]
    [TestCase("2FE2", "98")]
    [TestCase("7FFF/6F07", "FF")]
    [TestCase("7FFF/6FC6", "0102")]
    [TestCase("7FFF/6F42", "01")]
    public async Task File_ThatIsNoneOfItsKind_HarmsNobody(string path, string content)
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Files = [new SimFile(path, content)] } }, echo: false);
        await modem.Dte.SendAsync("AT+CMEE=1;+QSPN;+CSCA?;+CNUM;+QCCID;+CPBS?;+CPBR=?\r");
        var answer = await modem.Dte.TakeAllAsync();
        Assert.That(answer, Does.EndWith("\r\nOK\r\n").Or.EndWith("\r\nERROR\r\n"));
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Writes_OfAStateDirectory_BelongToTheCard()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-card-").FullName;
        try
        {
            var options = new ModemOptions { StateDirectory = folder };
            await using (var modem = await TestModem.StartAsync(options, echo: false))
            {
                await modem.Dte.OkAsync("AT+CPBW=7,\"+49301\",145,\"On the card\";+CSCA=\"12345\";+CPBS=\"ME\";+CPBW=9,\"2\",129,\"In the module\"");
                await modem.Dte.OkAsync("ATD10086;");
            }
            await using (var modem = await TestModem.StartAsync(options, echo: false))
            {
                await modem.Dte.ExchangeAsync(
                    "AT+CPBR=1,250;+CSCA?;+CPBS=\"ME\";+CPBR=1,500;+CPBS=\"LD\";+CPBR=1,10",
                    "\r\n+CPBR: 7,\"+49301\",145,\"On the card\"\r\n\r\n+CSCA: \"12345\",129\r\n\r\n+CPBR: 9,\"2\",129,\"In the module\"\r\n"
                    + "\r\n+CPBR: 1,\"10086\",129,\"\"\r\n\r\nOK\r\n");
            }
            await using (var modem = await TestModem.StartAsync(options with { Sim = new SimOptions { Iccid = "8949020000001234567" } }, echo: false))
            {
                await modem.Dte.ExchangeAsync(
                    "AT+CPBR=1,250;+CSCA?;+CPBS=\"ME\";+CPBR=1,500",
                    "\r\n+CSCA: \"+8613800210500\",145\r\n\r\n+CPBR: 9,\"2\",129,\"In the module\"\r\n\r\nOK\r\n");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Card_ThatCannotBe_IsRefusedWithTheReason() => Assert.That(
        async () => await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Imsi = "12" } }),
        Throws.ArgumentException.With.Message.Contains("'12': an IMSI is 6-15 digits"));
}

using System.Text.Json.Nodes;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sms;

[Parallelizable(ParallelScope.All)]
internal sealed class SavedMessagesTests
{
    [Test]
    public async Task Messages_OfAStateDirectory_OutliveTheProcess()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-sms-").FullName;
        try
        {
            var options = new ModemOptions { StateDirectory = folder };
            await using (var modem = await TestModem.StartAsync(options, echo: false))
            {
                await modem.Dte.OkAsync("AT+CMGF=1;+CSCA=\"+49171\";+CNMI=2,0");
                await modem.Modem.Sms.ReceiveAsync("+491", "kept");
                await modem.Dte.ExchangeAsync("AT+CMGW=\"2\"", "\r\n> ");
                await modem.Dte.SendAsync("written\x1a");
                await modem.Dte.ExpectAsync("\r\n+CMGW: 1\r\n\r\nOK\r\n");
                await modem.Dte.OkAsync("AT+CMGD=5");
            }
            await using (var modem = await TestModem.StartAsync(options, echo: false))
            {
                await modem.Dte.ExchangeAsync(
                    "AT+CMGF?;+CSCA?;+CNMI?;+CMGL=\"ALL\"",
                    "\r\n+CMGF: 1\r\n\r\n+CSCA: \"+49171\",145\r\n\r\n+CNMI: 2,0,0,0,0\r\n"
                    + "\r\n+CMGL: 0,\"REC UNREAD\",\"+491\",,\"26/01/01,00:00:00+00\"\r\nkept\r\n+CMGL: 1,\"STO UNSENT\",\"2\",,\r\nwritten\r\n\r\nOK\r\n");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Messages_ThatCannotBeRead_AreLeftOutWithALogLine()
    {
        var settings = new Persistence.VolatileSettings();
        settings.Save("sms-store-ME", new JsonObject
        {
            ["0"] = "1 0891683108200105F0000D91685120012194F60000312131516073000E54747A0E4ACF416110BD3CA703",
            ["x"] = "1 00",
            ["2"] = "9 0891683108200105F0000D91685120012194F60000312131516073000E54747A0E4ACF416110BD3CA703",
            ["3"] = "2 0891683108200105F0000D91685120012194F60000312131516073000E54747A0E4ACF416110BD3CA703",
            ["4"] = 7,
            ["5"] = null,
        });
        using var log = new TestLog();
        var store = new Features.Sms.Storage.ModuleStore("ME", 255, settings, log);
        Assert.That(store.Messages.Keys, Is.EqualTo([0]));
        Assert.That(log.Lines, Has.Count.EqualTo(5));
    }

    [TestCase("1")]
    [TestCase("{\"NewMessages\":{\"Mode\":7}}")]
    [TestCase("{\"NewMessages\":null}")]
    [TestCase("{\"NewMessages\":{},\"Reading\":\"XX\"}")]
    [TestCase("{\"NewMessages\":{},\"Bearer\":4}")]
    [TestCase("{\"Service\":\"x\"}")]
    public void Settings_ThatCannotBeRead_AreTheFactoryValues(string saved)
    {
        var settings = new Persistence.VolatileSettings();
        settings.Save("sms", JsonNode.Parse(saved));
        using var log = new TestLog();
        var sms = new Features.Sms.Settings.SmsSettings(settings, log);
        Assert.That(sms.Saved, Is.EqualTo(new Features.Sms.Settings.SavedSmsSettings()));
        Assert.That(log.Lines, Has.Count.EqualTo(1));
    }
}

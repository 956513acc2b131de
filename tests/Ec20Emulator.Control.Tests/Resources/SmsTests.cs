using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>Short messages, from the network's side.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SmsTests
{
    [Test]
    public async Task Received_Text_IsAnnouncedAndCanBeRead()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CMGF=1");
        await api.DoAsync("POST", "sms/received", """{"from":"+8615021012496","text":"hello","sentAt":"2026-01-02T03:04:05+00:00"}""");
        await api.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
        await api.Dte.ExchangeAsync("AT+CMGR=0", "\r\n+CMGR: \"REC UNREAD\",\"+8615021012496\",,\"26/01/02,03:04:05+00\"\r\nhello\r\n\r\nOK\r\n");
        Assert.That((await api.GetAsync("sms")).GetProperty("waiting").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Sent_ByTheModem_IsSeenOutside()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CMGF=1");
        await api.Dte.ExchangeAsync("AT+CMGS=\"10086\"", "\r\n> ");
        await api.Dte.SendAsync("balance\x1a");
        await api.Dte.ExpectAsync("\r\n+CMGS: 0\r\n\r\nOK\r\n");
        var sent = (await api.GetAsync("sms/sent")).GetProperty("messages");
        Assert.That(sent.GetArrayLength(), Is.EqualTo(1));
        Assert.That(sent[0].GetProperty("destination").GetString(), Is.EqualTo("10086"));
        Assert.That(sent[0].GetProperty("text").GetString(), Is.EqualTo("balance"));
        Assert.That((await api.GetAsync("sms/sent?after=1")).GetProperty("messages").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Policy_ThatRefuses_FailsTheNextSend()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CMGF=1");
        await api.DoAsync("PUT", "sms/policy", """{"cms":331,"times":1}""");
        await api.Dte.ExchangeAsync("AT+CMGS=\"10086\"", "\r\n> ");
        await api.Dte.SendAsync("balance\x1a");
        await api.Dte.ExpectAsync("\r\n+CMS ERROR: 331\r\n");
    }

    [TestCase("POST", "sms/received", """{"from":"+1"}""")]
    [TestCase("POST", "sms/received", """{"from":"not a sender!","text":"x"}""")]
    [TestCase("POST", "sms/received", """{"pdu":"00"}""")]
    [TestCase("POST", "sms/received", """{"from":"1","text":"x","messageClass":4}""")]
    [TestCase("POST", "sms/received", """{"from":"1","text":"x","colour":"red"}""")]
    [TestCase("PUT", "sms/policy", """{"cms":1000}""")]
    [TestCase("PUT", "sms/policy", """{"cms":331,"afterMs":-1}""")]
    [TestCase("POST", "sms/reports", """{"reference":256}""")]
    [TestCase("GET", "sms/sent?most=0", null)]
    public async Task Request_OutOfRange_IsRefusedAndTheModemUnharmed(string method, string path, string? body)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, method, path, body);
        await api.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Report_OnAMessageNeverSent_IsAConflict()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "sms/reports", """{"reference":7}""");
    }
}

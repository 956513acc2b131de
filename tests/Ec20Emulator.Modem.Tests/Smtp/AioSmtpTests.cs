using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Smtp;

/// <summary>Mail with aiosmtpd at the other end, read there by Python: plain, TLS from the start, STARTTLS, with and without a login.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AioSmtpTests
{
    [TestCase(0, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(2, false)]
    public async Task Message_OfEveryPart_ArrivesWhole(int ssl, bool logsIn)
    {
        await using var server = await AioSmtpServer.StartAsync(ssl, logsIn ? "user" : null, "pass");
        await using var modem = await SmtpScene.StartAsync(server.Port);
        var picture = RandomNumberGenerator.GetBytes(200_000);
        await modem.Modem.Files.PutAsync("UFS:picture.jpg", picture);
        await modem.Modem.Files.PutAsync("RAM:a b.bin", "x\r\n.\r\ny"u8.ToArray());
        await modem.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        await modem.Dte.OkAsync($"AT+QSMTPCFG=\"ssltype\",{ssl}");
        if (logsIn)
            await modem.Dte.OkAsync("AT+QSMTPCFG=\"account\",\"user\",\"pass\"");
        await modem.Dte.OkAsync("AT+QSMTPDST=1,2,\"two@example.com\"");
        await modem.Dte.OkAsync("AT+QSMTPDST=1,3,\"three@example.com\"");
        await modem.Dte.OkAsync("AT+QSMTPSUB=0,\"Good news\"");
        var body = Encoding.ASCII.GetBytes("A line.\r\n.\r\n..\r\nRSET\r\n" + new string('x', 3000));
        await SmtpScene.TypeAsync(modem.Dte, 0, body);
        await modem.Dte.OkAsync("AT+QSMTPATT=1,1,\"UFS:picture.jpg\"");
        await modem.Dte.OkAsync("AT+QSMTPATT=1,2,\"RAM:a b.bin\"");
        await SmtpScene.PutAsync(modem.Dte, "0,0");

        var mail = await server.NextAsync();
        Assert.That(
            (Text(mail, "sender"), List(mail, "recipients"), mail.GetProperty("tls").GetBoolean(), mail.GetProperty("login").GetBoolean()),
            Is.EqualTo(("modem@example.com", "one@example.com two@example.com three@example.com", ssl > 0, logsIn)));
        Assert.That(
            (Text(mail, "from"), Text(mail, "to"), Text(mail, "cc"), Text(mail, "bcc"), Text(mail, "subject"), List(mail, "defects")),
            Is.EqualTo(("Modem <modem@example.com>", "one@example.com", "two@example.com", (string?)null, "Good news", "")));
        Assert.That(mail.GetProperty("parts").EnumerateArray().Select(Describe), Is.EqualTo(new (string? Type, string? Charset, string? Name, string? Hash)[]
        {
            ("text/plain", "us-ascii", null, Hash(body)),
            ("image/jpeg", null, "picture.jpg", Hash(picture)),
            ("application/octet-stream", null, "a b.bin", Hash("x\r\n.\r\ny"u8.ToArray())),
        }));
    }

    [TestCase(1, "gr\u00fcn \u2713", "utf-8")]
    [TestCase(2, "\u4f60\u597d", "gb2312")]
    [TestCase(3, "\u4f60\u597d", "big5")]
    public async Task Text_OfACharacterSet_IsReadAsThat(int charset, string text, string name)
    {
        await using var server = await AioSmtpServer.StartAsync();
        await using var modem = await SmtpScene.StartAsync(server.Port);
        var octets = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
        await modem.Dte.OkAsync($"AT+QSMTPSUB={charset},\"{Encoding.Latin1.GetString(octets)}\"");
        await SmtpScene.TypeAsync(modem.Dte, charset, octets);
        await SmtpScene.PutAsync(modem.Dte, "0,0");
        var mail = await server.NextAsync();
        Assert.That(Text(mail, "subject"), Is.EqualTo(text));
        Assert.That(mail.GetProperty("parts").EnumerateArray().Select(Describe), Is.EqualTo(new (string?, string?, string?, string?)[] { ("text/plain", name, null, Hash(octets)) }));
    }

    [Test]
    public async Task Password_ThatIsWrong_IsRefused_AndTheNextMessageIsNot()
    {
        await using var server = await AioSmtpServer.StartAsync(0, "user", "pass");
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await SmtpScene.PutAsync(modem.Dte, "676,530");
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"account\",\"user\",\"h1dden\"");
        await SmtpScene.PutAsync(modem.Dte, "677,535");
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"account\",\"user\",\"pass\"");
        await SmtpScene.PutAsync(modem.Dte, "0,0");
        Assert.That(modem.Log.Lines, Has.None.Contains("h1dden"));
    }

    [Test]
    public async Task Server_NobodyVouchesFor_IsRefused([Values(1, 2)] int ssl)
    {
        await using var server = await AioSmtpServer.StartAsync(ssl);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await modem.Modem.Files.PutAsync("RAM:ca", TestCertificates.SecondCa.PemFile);
        await modem.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        await modem.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await modem.Dte.OkAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:ca\"");
        await modem.Dte.OkAsync($"AT+QSMTPCFG=\"ssltype\",{ssl}");
        await SmtpScene.PutAsync(modem.Dte, "665,0");
        await modem.Modem.Files.PutAsync("RAM:ca", TestCertificates.Ca.PemFile);
        await SmtpScene.PutAsync(modem.Dte, "0,0");
    }

    [Test]
    public async Task Server_ThatDemandsStartTls_TakesNoMailWithout()
    {
        await using var server = await AioSmtpServer.StartAsync(2);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await SmtpScene.PutAsync(modem.Dte, "676,530");
    }

    private static string? Text(JsonElement mail, string name) => mail.GetProperty(name).GetString();

    private static string List(JsonElement mail, string name) => string.Join(' ', mail.GetProperty(name).EnumerateArray().Select(one => one.GetString()));

    private static (string? Type, string? Charset, string? Name, string? Hash) Describe(JsonElement part) =>
        (Text(part, "type"), Text(part, "charset"), Text(part, "name"), Text(part, "sha256"));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.Globalization;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Smtp;

/// <summary>A modem with PDP context 1 active and echo off, that sends mail to smtp.test:25 for one recipient.</summary>
internal static class SmtpScene
{
    public static async Task<TestModem> StartAsync(int port)
    {
        var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set(HostMapping.Parse(string.Create(CultureInfo.InvariantCulture, $"smtp.test:25=127.0.0.1:{port}")));
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"smtpserver\",\"smtp.test\",25");
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"sender\",\"Modem\",\"modem@example.com\"");
        await modem.Dte.OkAsync("AT+QSMTPDST=1,1,\"one@example.com\"");
        return modem;
    }

    /// <summary>Types a body.</summary>
    public static async Task TypeAsync(TestPort dte, int charset, byte[] body)
    {
        await dte.ExchangeAsync($"AT+QSMTPBODY={charset},{body.Length}", "\r\nCONNECT\r\n");
        await dte.SendAsync(body);
        await dte.ExpectAsync($"\r\n+QSMTPBODY: {body.Length}\r\n\r\nOK\r\n");
    }

    /// <summary>Sends the message.</summary>
    public static Task PutAsync(TestPort dte, string result) => dte.ExchangeAsync("AT+QSMTPPUT=300", $"\r\nOK\r\n\r\n+QSMTPPUT: {result}\r\n");
}

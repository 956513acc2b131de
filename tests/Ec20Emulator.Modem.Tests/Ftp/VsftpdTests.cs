using System.Text;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Ftp;

/// <summary>FTP with vsftpd at the other end: without TLS, with TLS from the start and with AUTH TLS, the modem or the server dialling for data.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VsftpdTests
{
    private const int Length = 300_000;

    private static readonly byte[] Content = MakeContent();

    [TestCase(0, 1)]
    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(2, 0)]
    public async Task Files_UpAndDown_AreWhole(int ssl, int transferMode)
    {
        await using var server = await VsftpdServer.StartAsync(ssl);
        await using var modem = await OpenAsync(server, ssl, transferMode);
        var dte = modem.Dte;
        await AskAsync(dte, "AT+QFTPCWD=\"pub\"", "+QFTPCWD: 0,0");
        await AskAsync(dte, "AT+QFTPPWD", $"+QFTPPWD: 0,\"{server.PathOf("")}\"");

        await dte.ExchangeAsync($"AT+QFTPPUT=\"up\",\"COM:\",0,{Length}", "\r\nCONNECT\r\n");
        await dte.SendAsync(Content);
        await dte.ExpectAsync($"\r\nOK\r\n\r\n+QFTPPUT: 0,{Length}\r\n");
        Assert.That((await File.ReadAllBytesAsync(server.PathOf("up"))).AsSpan().SequenceEqual(Content), "what was uploaded");
        await AskAsync(dte, "AT+QFTPSIZE=\"up\"", $"+QFTPSIZE: 0,{Length}");

        await dte.ExchangeAsync("AT+QFTPGET=\"up\",\"COM:\",100000", "\r\nCONNECT\r\n");
        Assert.That((await dte.ReadExactlyAsync(Length - 100_000)).AsSpan().SequenceEqual(Content.AsSpan(100_000)), "what was downloaded");
        await dte.ExpectAsync($"\r\nOK\r\n\r\n+QFTPGET: 0,{Length - 100_000}\r\n");

        await AskAsync(dte, "AT+QFTPGET=\"up\",\"UFS:down\"", $"+QFTPGET: 0,{Length}");
        Assert.That((await modem.Modem.Files.ReadAsync("UFS:down")).AsSpan().SequenceEqual(Content), "the file");
        await AskAsync(dte, "AT+QFTPPUT=\"again\",\"UFS:down\",0", $"+QFTPPUT: 0,{Length}");
        await dte.ExchangeAsync("AT+QFTPNLST=\".\"", "\r\nCONNECT\r\n");
        await dte.ExpectAsync("again\r\nup\r\n\r\nOK\r\n\r\n+QFTPNLST: 0,11\r\n");
        await AskAsync(dte, "AT+QFTPCLOSE", "+QFTPCLOSE: 0,0");
    }

    [Test]
    public async Task Directories_AreMadeNamedAndRemoved()
    {
        await using var server = await VsftpdServer.StartAsync();
        await using var modem = await OpenAsync(server, 0, 1);
        await AskAsync(modem.Dte, "AT+QFTPMKDIR=\"pub/a\"", "+QFTPMKDIR: 0,0");
        await AskAsync(modem.Dte, "AT+QFTPRENAME=\"pub/a\",\"pub/b\"", "+QFTPRENAME: 0,0");
        Assert.That(Directory.Exists(server.PathOf("b")));
        await AskAsync(modem.Dte, "AT+QFTPRMDIR=\"pub/b\"", "+QFTPRMDIR: 0,0");
        await AskAsync(modem.Dte, "AT+QFTPRMDIR=\"pub/b\"", "+QFTPRMDIR: 627,550");
        await File.WriteAllTextAsync(server.PathOf("f"), "x");
        await AskAsync(modem.Dte, "AT+QFTPDEL=\"pub/f\"", "+QFTPDEL: 0,0");
        await modem.Dte.ExchangeAsync("AT+QFTPGET=\"pub/f\",\"COM:\"", "\r\n+CME ERROR: 627\r\n");
        await AskAsync(modem.Dte, "AT+QFTPSTAT", "+QFTPSTAT: 0,1");
    }

    [Test]
    public async Task Download_CutShort_LeavesTheServerUsable()
    {
        await using var server = await VsftpdServer.StartAsync();
        await File.WriteAllBytesAsync(server.PathOf("big"), new byte[20_000_000]);
        await using var modem = await OpenAsync(server, 0, 1);
        await modem.Dte.ExchangeAsync("AT+QFTPGET=\"pub/big\",\"COM:\",0,10", $"\r\nCONNECT\r\n{new string('\0', 10)}\r\nOK\r\n\r\n+QFTPGET: 0,10\r\n");
        await AskAsync(modem.Dte, "AT+QFTPSIZE=\"pub/big\"", "+QFTPSIZE: 0,20000000");
    }

    [TestCase("AT+CFUN=0")]
    [TestCase("AT+QIDEACT=1")]
    public async Task Context_TakenAwayInADownload_EndsIt(string command)
    {
        await using var server = await VsftpdServer.StartAsync();
        await File.WriteAllBytesAsync(server.PathOf("big"), new byte[20_000_000]);
        await using var modem = await OpenAsync(server, 0, 1);
        await modem.Dte.OkAsync("AT+QFTPGET=\"pub/big\",\"UFS:big\"");
        await modem.Dte.SendAsync(command + "\r");
        await modem.Dte.ReadUntilAsync("\r\n+QFTPGET: 605,0\r\n");
        await modem.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFTPPWD", "\r\n+CME ERROR: 606\r\n");
    }

    [Test]
    public async Task Power_CutInADownload_LeavesNothing()
    {
        await using var server = await VsftpdServer.StartAsync();
        await File.WriteAllBytesAsync(server.PathOf("big"), new byte[20_000_000]);
        await using var modem = await OpenAsync(server, 0, 1);
        await modem.Dte.OkAsync("AT+QFTPGET=\"pub/big\",\"UFS:big\"");
        await modem.PowerCycleAsync();
        await modem.Dte.SendAsync("ATE0\r");
        await modem.Dte.ReadUntilAsync("OK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
        await AskAsync(modem.Dte, "AT+QFTPSTAT", "+QFTPSTAT: 0,4");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Tls_NobodyVouchesFor_IsRefused()
    {
        await using var server = await VsftpdServer.StartAsync(2);
        await using var modem = await StartAsync(server, 2, 1);
        await modem.Modem.Files.PutAsync("RAM:ca", TestKit.Tls.TestCertificates.SecondCa.PemFile);
        await modem.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await modem.Dte.OkAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:ca\"");
        await AskAsync(modem.Dte, "AT+QFTPOPEN=\"ftp.test\"", "+QFTPOPEN: 631,0");
    }

    private static async Task<TestModem> StartAsync(VsftpdServer server, int ssl, int transferMode)
    {
        var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set(HostMapping.Parse($"ftp.test:21=127.0.0.1:{server.Port}"));
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        await modem.Dte.OkAsync($"AT+QFTPCFG=\"ssltype\",{ssl}");
        await modem.Dte.OkAsync($"AT+QFTPCFG=\"transmode\",{transferMode}");
        return modem;
    }

    private static async Task<TestModem> OpenAsync(VsftpdServer server, int ssl, int transferMode)
    {
        var modem = await StartAsync(server, ssl, transferMode);
        await AskAsync(modem.Dte, "AT+QFTPOPEN=\"ftp.test\"", "+QFTPOPEN: 0,0");
        return modem;
    }

    private static Task AskAsync(TestPort dte, string command, string urc) => dte.ExchangeAsync(command, $"\r\nOK\r\n\r\n{urc}\r\n");

    private static byte[] MakeContent()
    {
        var content = new byte[Length];
        new Random(9).NextBytes(content);
        Encoding.ASCII.GetBytes("+++").CopyTo(content, 1000);
        return content;
    }
}

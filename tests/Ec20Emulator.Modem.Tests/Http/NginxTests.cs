using System.Globalization;
using System.Text;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>HTTP and HTTPS with nginx at the other end.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NginxTests
{
    private const int Length = 500_000;

    private static readonly byte[] Content = MakeContent();

    [TestCase("http://nginx.test/")]
    [TestCase("https://nginx.test/")]
    public async Task Get_BigFile_ComesByteForByte(string root)
    {
        await using var nginx = await NginxServer.StartAsync();
        nginx.Put("big", Content);
        await using var scene = await StartAsync(nginx);
        await scene.SetUrlAsync(root + "big");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", $"\r\nOK\r\n\r\n+QHTTPGET: 0,200,{Length}\r\n");
        await ReadAsync(scene.Dte, Content);
    }

    [Test]
    public async Task Get_WithoutALength_IsDecoded()
    {
        await using var nginx = await NginxServer.StartAsync();
        nginx.Put("text", Encoding.ASCII.GetBytes(new string('x', 100_000)));
        await using var scene = await StartAsync(nginx);
        await scene.SetUrlAsync("http://nginx.test/chunked/text");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 0,200\r\n");
        await ReadAsync(scene.Dte, Encoding.ASCII.GetBytes(new string('x', 100_000)));
    }

    [Test]
    public async Task Get_Parts_MakeTheWhole()
    {
        await using var nginx = await NginxServer.StartAsync();
        nginx.Put("big", Content);
        await using var scene = await StartAsync(nginx);
        await scene.SetUrlAsync("http://nginx.test/big");
        for (var start = 0; start < Length; start += 200_000)
        {
            var length = Math.Min(200_000, Length - start);
            await scene.Dte.ExchangeAsync($"AT+QHTTPGETEX=80,{start},200000", $"\r\nOK\r\n\r\n+QHTTPGET: 0,206,{length}\r\n");
            await ReadAsync(scene.Dte, Content[start..(start + length)]);
        }
        await scene.Dte.ExchangeAsync("AT+QHTTPGETEX=80,500000,1", "\r\nOK\r\n\r\n+QHTTPGET: 0,416,197\r\n");
    }

    [Test]
    public async Task Get_OverAKeptConnection_AndOneThatIsClosed()
    {
        await using var nginx = await NginxServer.StartAsync();
        nginx.Put("small", "hello"u8.ToArray());
        await using var scene = await StartAsync(nginx);
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"closed/ind\",1");
        await scene.SetUrlAsync("http://nginx.test/small");
        for (var i = 0; i < 20; i++)
        {
            await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 0,200,5\r\n");
            await ReadAsync(scene.Dte, "hello"u8.ToArray());
        }
        await scene.SetUrlAsync("http://nginx.test/closing/small");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 0,200,5\r\n");
        await ReadAsync(scene.Dte, "hello"u8.ToArray());
        await scene.Dte.ExpectAsync("\r\n+QHTTPURC: \"closed\"\r\n");
        var connects = scene.Modem.Modem.Journal.Read().Entries.Count(entry => entry.Text.StartsWith("connected ", StringComparison.Ordinal));
        Assert.That(connects, Is.EqualTo(1));
    }

    [Test]
    public async Task Put_Typed_IsThere()
    {
        await using var nginx = await NginxServer.StartAsync();
        await using var scene = await StartAsync(nginx);
        await scene.SetUrlAsync("https://nginx.test/put/up");
        await scene.Dte.ExchangeAsync($"AT+QHTTPPUT={Length}", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync(Content);
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPPUT: 0,201,0\r\n");
        Assert.That(nginx.Uploaded("up").AsSpan().SequenceEqual(Content));
    }

    [Test]
    public async Task Get_MovedToItself_IsToldOnce()
    {
        await using var nginx = await NginxServer.StartAsync();
        await using var scene = await StartAsync(nginx);
        await scene.SetUrlAsync("http://nginx.test/moved");
        await scene.Dte.SendAsync("AT+QHTTPGET=80\r");
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPGET: 0,302,");
    }

    [TestCase(true, 200)]
    [TestCase(false, 400)]
    public async Task Get_WithAClientCertificate_IsLetIn(bool presents, int status)
    {
        await using var nginx = await NginxServer.StartAsync();
        nginx.Put("small", "hello"u8.ToArray());
        await using var scene = await StartAsync(nginx);
        await scene.Modem.Modem.Files.PutAsync("RAM:ca", TestCertificates.Ca.PemFile);
        await scene.Modem.Modem.Files.PutAsync("RAM:cert", TestCertificates.Client.PemFile);
        await scene.Modem.Modem.Files.PutAsync("RAM:key", TestCertificates.Client.KeyPemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:ca\"");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientcert\",1,\"RAM:cert\"");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientkey\",1,\"RAM:key\"");
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"seclevel\",1,{(presents ? 2 : 1)}");
        await scene.SetUrlAsync("https://mutual.test/small");
        await scene.Dte.SendAsync("AT+QHTTPGET=80\r");
        await scene.Dte.ExpectAsync(string.Create(CultureInfo.InvariantCulture, $"\r\nOK\r\n\r\n+QHTTPGET: 0,{status},"));
    }

    private static async Task<HttpScene> StartAsync(NginxServer nginx)
    {
        var scene = await HttpScene.StartAsync();
        scene.Lead("nginx.test:80", nginx.Port);
        scene.Lead("nginx.test:443", nginx.SecurePort);
        scene.Lead("mutual.test:443", nginx.MutualPort);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        return scene;
    }

    private static async Task ReadAsync(TestPort dte, byte[] expected)
    {
        await dte.SendAsync("AT+QHTTPREAD=80\r");
        await dte.ExpectAsync("\r\nCONNECT\r\n");
        Assert.That((await dte.ReadExactlyAsync(expected.Length)).AsSpan().SequenceEqual(expected), "the body");
        await dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
    }

    private static byte[] MakeContent()
    {
        var content = new byte[Length];
        new Random(7).NextBytes(content);
        return content;
    }
}

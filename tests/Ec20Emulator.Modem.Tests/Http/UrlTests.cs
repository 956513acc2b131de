using Ec20Emulator.Modem.Features.Http;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

[Parallelizable(ParallelScope.All)]
internal sealed class UrlTests
{
    [TestCase("http://a.b", false, "a.b", 80, "/", "a.b", "")]
    [TestCase("HTTPS://A.b/", true, "A.b", 443, "/", "A.b", "")]
    [TestCase("http://a.b:8080/x/../y?q=%20#part", false, "a.b", 8080, "/x/../y?q=%20", "a.b:8080", "")]
    [TestCase("https://a.b:80?x@y", true, "a.b", 80, "/?x@y", "a.b:80", "")]
    [TestCase("http://us%40er:p:w@10.1.2.3/", false, "10.1.2.3", 80, "/", "10.1.2.3", "us@er:p:w")]
    [TestCase("http://[::1]/", false, "::1", 80, "/", "[::1]", "")]
    [TestCase("https://u@[2001:db8::1]:444/p", true, "2001:db8::1", 444, "/p", "[2001:db8::1]:444", "u")]
    public void Url_IsReadAsGiven(string text, bool isSecure, string host, int port, string path, string header, string userInfo)
    {
        Assert.That(HttpUrl.TryParse(text, out var url, out var why), Is.True, why);
        Assert.That((url!.IsSecure, url.Host, url.Port, url.Path, url.HostHeader, url.UserInfo, url.Text), Is.EqualTo((isSecure, host, port, path, header, userInfo, text)));
    }

    [TestCase("")]
    [TestCase("a.b/c")]
    [TestCase("ftp://a.b/")]
    [TestCase("http:/a.b/")]
    [TestCase("http://")]
    [TestCase("http:///x")]
    [TestCase("http://:80/")]
    [TestCase("http://a.b:0/")]
    [TestCase("http://a.b:65536/")]
    [TestCase("http://a.b:/")]
    [TestCase("http://a.b:8 0/")]
    [TestCase("http://a b/")]
    [TestCase("http://a.b/x y")]
    [TestCase("http://a.b/\r\nX: y")]
    [TestCase("http://a.b/\xe4")]
    [TestCase("http://[::1/")]
    [TestCase("http://[::1]x/")]
    [TestCase("http://[1.2.3.4]/")]
    [TestCase("http://[]/")]
    [TestCase("http://a@b@/")]
    public void Url_ThatIsNone_IsRefused(string text)
    {
        Assert.That(HttpUrl.TryParse(text, out _, out var why), Is.False);
        Assert.That(why, Is.Not.Empty);
    }

    [Test]
    public async Task Url_OfTheLargestLength_GoesOutAsItIs()
    {
        await using var scene = await HttpScene.StartAsync();
        const string Beginning = "http://srv.test";
        var path = "/" + new string('p', HttpUrl.LongestText - Beginning.Length - 1);
        await scene.SetUrlAsync(Beginning + path);
        await scene.Dte.ExchangeAsync("AT+QHTTPURL?", $"\r\n+QHTTPURL: {Beginning}{path}\r\n\r\nOK\r\n");
        await scene.Dte.OkAsync("AT+QHTTPGET=80");
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        Assert.That(await (await scene.Server.TakeAsync()).HearAsync(HttpScene.HeadEnd), Does.StartWith($"GET {path} HTTP/1.1\r\n"));
        await scene.Dte.ExchangeAsync("AT+QHTTPURL=2049", "\r\n+CME ERROR: 730\r\n");
    }

    [Test]
    public async Task Url_WithUserInfo_AuthorizesUnlessToldOtherwise()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.SetUrlAsync("http://Aladdin:open%20sesame@srv.test/");
        await scene.Dte.OkAsync("AT+QHTTPGET=80");
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        var head = await (await scene.Server.TakeAsync()).HearAsync(HttpScene.HeadEnd);
        Assert.That(head, Does.Contain("\r\nHost: srv.test\r\n").And.Contain("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"));
    }
}

using System.Net;
using System.Net.WebSockets;
using static Microsoft.Playwright.Assertions;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>The page is as safe as the API: the same checks stand before it, and before its live connection.</summary>
internal sealed class GuardTests
{
    private const string Token = "s3cret token";
    private static readonly string[] OfThePage = ["/", "/modems/m0/timeline", "/_framework/blazor.web.js", "/_content/MudBlazor/MudBlazor.min.js", "/_blazor/negotiate?negotiateVersion=1"];

    [Test]
    public async Task WithoutTheToken_NothingOfThePageIsHad([ValueSource(nameof(OfThePage))] string path)
    {
        await using var page = await ServedPage.StartAsync(Token);
        Assert.That(await page.StatusAsync(path), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await page.StatusAsync(path, ("Authorization", "Bearer " + Token)), Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Host", "evil.test")]
    [TestCase("Origin", "http://evil.test")]
    [TestCase("Sec-Fetch-Site", "cross-site")]
    public async Task PagesFromElsewhere_GetNothing(string header, string value)
    {
        await using var page = await ServedPage.StartAsync();
        foreach (var path in OfThePage)
            Assert.That(await page.StatusAsync(path, (header, value)), Is.EqualTo(HttpStatusCode.Forbidden), path);
    }

    [TestCase(null, null, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer wrong", null, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer " + Token, "http://evil.test", HttpStatusCode.Forbidden)]
    [TestCase("Bearer " + Token, null, HttpStatusCode.SwitchingProtocols)]
    public async Task LiveConnection_IsCheckedAsTheRest(string? authorization, string? origin, HttpStatusCode status)
    {
        await using var page = await ServedPage.StartAsync(Token);
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (authorization is not null)
            socket.Options.SetRequestHeader("Authorization", authorization);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new Uri(page.Server.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), CancellationToken.None);
        }
        catch (WebSocketException) when (status != HttpStatusCode.SwitchingProtocols)
        {
            // Refused, as it should be.
        }
        Assert.That(socket.HttpStatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Page_RunsNoScriptOfOthers_AndStandsInNoFrame()
    {
        await using var page = await ServedPage.StartAsync();
        using var response = await page.Http.GetAsync("/modems/m0/timeline");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("//cdn").And.Not.Contain("https://"));
    }

    [Test]
    public async Task Browser_WithTheTokenAsPassword_IsLive()
    {
        await using var modem = await PageModem.StartAsync(token: Token);
        await modem.Page.GotoAsync("/modems/m0/timeline");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        await Expect(modem.At("rows")).ToContainTextAsync("+CSQ: ");
    }
}

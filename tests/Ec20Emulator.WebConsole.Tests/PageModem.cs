using Ec20Emulator.Control;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Playwright;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>A fresh modem with its page, and a browser that looks at it. What the page complains of fails the test.</summary>
internal sealed class PageModem : IAsyncDisposable
{
    private PageModem(TestModem test, ControlServer server, IPage page)
    {
        (Test, Server, Page) = (test, server, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
    }

    public TestModem Test { get; }

    public ControlServer Server { get; }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static async Task<PageModem> StartAsync(string scheme = "light", int width = 1280, int height = 800, string? token = null)
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        var browser = await Chromium.StartedAsync();
        var test = await TestModem.StartAsync(echo: true);
        var server = await ServedPage.ServeAsync(test, token);
        var page = await browser.NewPageAsync(new()
        {
            BaseURL = server.Address,
            HttpCredentials = token is null ? null : new() { Username = "anyone", Password = token },
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        });
        return new PageModem(test, server, page);
    }

    public ILocator At(string id) => Page.GetByTestId(id);

    public async Task ShootAsync(string name)
    {
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "TestResults", "screenshots");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await Server.DisposeAsync();
        await Test.DisposeAsync();
        Assert.That(Complaints, Is.Empty, "the browser complains");
    }

    private void Note(string? complaint)
    {
        if (complaint is not null)
            Complaints.Add(complaint);
    }
}

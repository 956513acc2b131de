using Ec20Emulator.TestKit.Counterparts;
using Microsoft.Playwright;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>The one browser of all tests, started by the first that needs it; each has a context of its own in it.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static async Task<IBrowser> StartedAsync()
    {
        var program = Counterpart.Find("chromium", "chromium");
        await Starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] });
        }
        finally
        {
            Starting.Release();
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (_browser is { } browser)
            await browser.DisposeAsync();
        _playwright?.Dispose();
        Starting.Dispose();
    }
}

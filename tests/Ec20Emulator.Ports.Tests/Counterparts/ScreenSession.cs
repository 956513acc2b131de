using System.Diagnostics;
using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>GNU screen with a serial device in its only window, detached; it keeps its socket in a folder of the test.</summary>
internal sealed class ScreenSession : IAsyncDisposable
{
    private const string Name = "modem";

    private readonly string _program = Counterpart.Find("screen", "screen");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-screen"); // screen insists on mode 0700

    private string Picture => Path.Combine(_folder.FullName, "picture");

    /// <summary>Starts it; returns when it takes orders.</summary>
    internal static async Task<ScreenSession> StartAsync(string device, int baudRate)
    {
        var session = new ScreenSession();
        Assert.That(await session.RunAsync("-c", "/dev/null", "-T", "vt100", "-dmS", Name, device, $"{baudRate}"), Is.Zero);
        using var limit = new CancellationTokenSource(Guard.Limit);
        while (await session.OrderAsync("version") != 0)
            limit.Token.ThrowIfCancellationRequested();
        return session;
    }

    /// <summary>Types a text into the window.</summary>
    internal async Task TypeAsync(string text) => Assert.That(await OrderAsync("stuff", text), Is.Zero);

    /// <summary>Has the window drawn into a file until it shows a text.</summary>
    internal async Task SeeAsync(string text)
    {
        using var limit = new CancellationTokenSource(Guard.Limit);
        var shown = "";
        while (!limit.IsCancellationRequested)
        {
            await OrderAsync("hardcopy", Picture);
            shown = File.Exists(Picture) ? await File.ReadAllTextAsync(Picture) : "";
            if (shown.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"'{text}' was not shown, but '{shown.Trim()}'");
    }

    public async ValueTask DisposeAsync()
    {
        await OrderAsync("quit");
        using var limit = new CancellationTokenSource(Guard.Limit);
        while (await OrderAsync("version") == 0)
            limit.Token.ThrowIfCancellationRequested();
        _folder.Delete(recursive: true);
    }

    private Task<int> OrderAsync(params string[] order) => RunAsync(["-S", Name, "-p", "0", "-X", .. order]);

    private async Task<int> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SCREENDIR"] = _folder.FullName;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync().Within();
        return process.ExitCode;
    }
}

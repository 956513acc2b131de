using System.Diagnostics;
using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>A terminal program in the only pane of a tmux server of the test's own, nobody attached.</summary>
internal sealed class TmuxPane : IAsyncDisposable
{
    private readonly string _program = Counterpart.Find("tmux", "tmux");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-tmux");

    private TmuxPane()
    {
    }

    internal static async Task<TmuxPane> StartAsync(string command)
    {
        var pane = new TmuxPane();
        Assert.That(await pane.RunAsync("new-session", "-d", "-x", "80", "-y", "25", command), Is.EqualTo(""));
        return pane;
    }

    /// <summary>Types a text and Return.</summary>
    internal async Task TypeAsync(string text) => Assert.That(await RunAsync("send-keys", text, "Enter"), Is.EqualTo(""));

    /// <summary>Looks at the pane until it shows a text.</summary>
    internal async Task SeeAsync(string text)
    {
        using var limit = new CancellationTokenSource(Guard.Limit);
        var shown = "";
        while (!limit.IsCancellationRequested)
        {
            shown = await RunAsync("capture-pane", "-p");
            if (shown.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"'{text}' was not shown, but '{shown.Trim()}'");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("kill-server");
        _folder.Delete(recursive: true);
    }

    private async Task<string> RunAsync(params string[] order)
    {
        var start = new ProcessStartInfo(_program, ["-S", Path.Combine(_folder.FullName, "socket"), "-f", "/dev/null", .. order])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().Within();
        await process.WaitForExitAsync().Within();
        return output + await errors.Within();
    }
}

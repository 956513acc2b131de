using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.Screens;

/// <summary>A terminal of 100 by 30, in which a program runs.</summary>
internal sealed class TmuxTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _tmux;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20tmux-");

    private TmuxTerminal(string tmux) => _tmux = tmux;

    /// <summary>Opens it.</summary>
    /// <param name="tmux">Path of tmux.</param>
    /// <param name="program">A line for a shell.</param>
    public static async Task<TmuxTerminal> OpenAsync(string tmux, string program)
    {
        var terminal = new TmuxTerminal(tmux);
        await terminal.TmuxAsync("new-session", "-d", "-x", "100", "-y", "30", program);
        return terminal;
    }

    /// <summary>Presses keys, by tmux's names; behind <c>-l</c> a text.</summary>
    public Task PressAsync(params string[] keys) => TmuxAsync(["send-keys", .. keys]);

    /// <summary>Waits until the screen shows a text.</summary>
    public async Task WhenShownAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        string pane;
        while (!(pane = await TmuxAsync("capture-pane", "-p")).Contains(text, StringComparison.Ordinal))
            Assert.That(patience.IsCancellationRequested, Is.False, $"'{text}' was not shown: {pane}");
    }

    public async ValueTask DisposeAsync()
    {
        await TmuxAsync("kill-server");
        _folder.Delete(recursive: true);
    }

    private async Task<string> TmuxAsync(params string[] arguments)
    {
        var (code, told) = await HostProgram.RunAsync(_tmux, ["-S", Path.Combine(_folder.FullName, "tmux"), "-f", "/dev/null", .. arguments]);
        Assert.That(code, Is.Zero, told);
        return told;
    }
}

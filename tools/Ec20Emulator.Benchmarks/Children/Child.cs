using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Ec20Emulator.Benchmarks.Children;

/// <summary>This program in another process, playing a role; it ends with this object, or with this process.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>Where the child listens.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>Starts a role and waits until it listens.</summary>
    /// <param name="role">One of <see cref="Role"/>.</param>
    /// <param name="settings">For the role.</param>
    public static async Task<Child> StartAsync(string role, params string[] settings)
    {
        var child = new Child(Process.Start(MakeStartInfo(["serve", role, .. settings]))
            ?? throw new InvalidOperationException($"the process for {role} did not start"));
        var ready = await child.ReadLineAsync();
        child.EndPoint = new IPEndPoint(IPAddress.Loopback, int.Parse(ready, CultureInfo.InvariantCulture));
        return child;
    }

    /// <summary>Sends a line and returns the answer.</summary>
    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadLineAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    private static ProcessStartInfo MakeStartInfo(IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var isMuxer = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] all = isMuxer ? [typeof(Child).Assembly.Location, .. arguments] : [.. arguments];
        return new ProcessStartInfo(program, all) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
    }

    private async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("a process this benchmark needs has ended");
}

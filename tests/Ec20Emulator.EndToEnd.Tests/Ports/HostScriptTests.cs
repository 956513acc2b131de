using System.Diagnostics;
using System.Net;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.TestKit.Counterparts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>The same host program, unchanged, on every transport; and what only transports with lines can do.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class HostScriptTests
{
    private const string Python = "/usr/bin/python3";

    private static readonly IPEndPoint Anywhere = new(IPAddress.Loopback, 0);

    [OneTimeSetUp]
    public async Task FindPySerial()
    {
        if (!File.Exists(Python) || (await RunAsync("-c", "import serial")).ExitCode != 0)
            Counterpart.Missing("pyserial is not installed (Debian package python3-serial)");
    }

    [Test]
    public async Task HostScript_OnASocket_Passes() =>
        await ExpectAsync(new TcpPortListener(Anywhere, NullLogger<TcpPortListener>.Instance, TimeProvider.System));

    [Test]
    public async Task HostScript_OnRfc2217_Passes() =>
        await ExpectAsync(new Rfc2217PortListener(Anywhere, NullLogger<Rfc2217PortListener>.Instance, TimeProvider.System));

    [Test]
    public async Task HostScript_OnAPty_Passes()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-host-script");
        try
        {
            await ExpectAsync(new PtyPortListener(Path.Combine(folder.FullName, "ttyEC20"), NullLogger<PtyPortListener>.Instance, TimeProvider.System));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task HostScript_InMemory_Passes()
    {
        await using var bridge = new MemoryBridge();
        await ExpectAsync(bridge.Listener, bridge.Uri);
    }

    [Test]
    public async Task TransparentMode_OverRfc2217_IsLeftByDtr()
    {
        var listener = new Rfc2217PortListener(Anywhere, NullLogger<Rfc2217PortListener>.Instance, TimeProvider.System);
        await using var modem = await BoundModem.StartAsync(listener);
        var (exitCode, output) = await RunAsync("-W", "ignore", Script("rfc2217_lines.py"), listener.Uri);
        Assert.That(output, Is.EqualTo("done\n"), string.Join('\n', modem.Log.Lines.TakeLast(20)));
        Assert.That(exitCode, Is.Zero);
    }

    private static async Task ExpectAsync(IPortListener listener, string? uri = null)
    {
        await using var modem = await BoundModem.StartAsync(listener);
        var (exitCode, output) = await RunAsync("-W", "ignore", Script("host_script.py"), uri ?? listener.Uri);
        Assert.That(output, Is.EqualTo("identity\nfile\nsession\n"), string.Join('\n', modem.Log.Lines.TakeLast(20)));
        Assert.That(exitCode, Is.Zero);
        // It ends its lines with CR LF, before data too, and leaves the suite as it is.
        Assert.That(modem.BrokenRules, Is.EquivalentTo(new[] { "line-feed-before-data", "weak-cipher" }));
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Ports", name);

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var errors = python.StandardError.ReadToEndAsync(patience.Token);
            var output = await python.StandardOutput.ReadToEndAsync(patience.Token);
            await python.WaitForExitAsync(patience.Token);
            return (python.ExitCode, output + await errors);
        }
        finally
        {
            if (!python.HasExited)
                python.Kill();
        }
    }
}

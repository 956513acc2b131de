using System.Diagnostics;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>The same pyserial program on every kind of port.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class PySerialTests
{
    private const string Python = "/usr/bin/python3";

    [OneTimeSetUp]
    public async Task FindPySerial()
    {
        if (!File.Exists(Python) || (await RunAsync("-c", "import serial")).ExitCode != 0)
            Counterpart.Missing("pyserial is not installed (Debian package python3-serial)");
    }

    [TestCase("--tcp", "127.0.0.1:0")]
    [TestCase("--rfc2217", "127.0.0.1:0")]
    [TestCase("--pty", "./ttyEC20")]
    public async Task PySerial_OnAPortOfAnyKind_HasATlsSession(string option, string address)
    {
        await using var emulator = EmulatorProcess.Start(option, address, "--delays", "none", "--network", "loopback");
        var ready = await emulator.WhenReadyAsync();
        var url = ready.GetProperty("modems")[0].GetProperty("ports")[0].GetProperty("uri").GetString()!;
        var (exitCode, output) = await RunAsync("-W", "ignore", Path.Combine(AppContext.BaseDirectory, "Dialling", "pyserial_chapter4.py"), url);
        Assert.That(output, Is.EqualTo("done\n"), emulator.Log);
        Assert.That(exitCode, Is.Zero);
        // Chapter 4 of the manual leaves ignorelocaltime as it is: what it shows verifies a server, but not until when.
        var findings = emulator.Log.Split('\n').Where(line => line.Contains("a real module may take this otherwise", StringComparison.Ordinal));
        Assert.That(findings, Has.One.Items.And.All.Contains("(certificate-dates-ignored)"), emulator.Log);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var errors = python.StandardError.ReadToEndAsync(patience.Token);
        var output = await python.StandardOutput.ReadToEndAsync(patience.Token);
        await python.WaitForExitAsync(patience.Token);
        return (python.ExitCode, output + await errors);
    }
}

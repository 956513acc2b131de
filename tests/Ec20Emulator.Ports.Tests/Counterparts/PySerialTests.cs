using System.Diagnostics;
using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>pyserial (Debian's python3-serial) opens, uses, closes and opens again a port of each kind.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PySerialTests
{
    private const string Python = "/usr/bin/python3";

    [OneTimeSetUp]
    public async Task FindPySerial()
    {
        if (!File.Exists(Python) || (await RunAsync("-c", "import serial")).ExitCode != 0)
            Counterpart.Missing("pyserial is not installed (Debian package python3-serial)");
    }

    [Test]
    public async Task Socket_OpenedAndUsedTwice_EchoesEverything()
    {
        await using var modem = EchoModem.OnTcp();
        await ExpectTwoRoundsAsync(modem, modem.Uri, "socket");
    }

    [Test]
    public async Task Rfc2217_OpenedAndUsedTwice_EchoesEverythingAndCarriesLinesAndSettings()
    {
        await using var modem = EchoModem.OnRfc2217();
        await ExpectTwoRoundsAsync(modem, modem.Uri, "rfc2217");
        Assert.That(modem.Settings, Has.Member(new LineSettings(57600)).And.Member(new LineSettings(230400, 7, LineParity.Even, LineStopBits.Two)));
    }

    [Test]
    public async Task Rfc2217_WithPolledModemState_IsAnswered()
    {
        await using var modem = EchoModem.OnRfc2217();
        await ExpectTwoRoundsAsync(modem, modem.Uri + "?poll_modem", "rfc2217");
    }

    [Test]
    [Platform("Linux")]
    public async Task Pty_OpenedAndUsedTwice_EchoesEverythingAndCarriesSettings()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-pyserial");
        try
        {
            await using var modem = EchoModem.OnPty(Path.Combine(folder.FullName, "ttyEC20"));
            await ExpectTwoRoundsAsync(modem, modem.Uri, "pty");
            Assert.That(modem.Settings.Select(settings => settings.BaudRate), Has.Member(57600).And.Member(230400));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ExpectTwoRoundsAsync(EchoModem modem, string url, string kind)
    {
        var script = Path.Combine(TestContext.CurrentContext.TestDirectory, "Counterparts", "pyserial_port.py");
        var (exitCode, output) = await RunAsync("-W", "ignore", script, url, kind);
        Assert.That(output, Is.EqualTo("round 0\nround 1\n"));
        Assert.That(exitCode, Is.Zero);
        modem.ExpectNoTrouble();
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().Within();
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        return (process.ExitCode, await output + await errors);
    }
}

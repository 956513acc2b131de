using System.Diagnostics;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Support;

/// <summary>Two serial devices joined by socat, as a null-modem cable without modem lines would.</summary>
internal sealed class SocatPair : IDisposable
{
    private Process? _socat;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("ec20-tty").FullName;

    internal string Modem => Path.Combine(Folder, "modem");

    internal string Host => Path.Combine(Folder, "host");

    /// <summary>Plugs the cable in; returns when both devices are there.</summary>
    internal async Task PlugInAsync()
    {
        var socat = Counterpart.Find("socat", "socat");
        _socat = Process.Start(new ProcessStartInfo(socat, ["-d", "-d", $"pty,rawer,link={Modem}", $"pty,rawer,link={Host}"])
        {
            RedirectStandardError = true,
        })!;
        while (await _socat.StandardError.ReadLineAsync().Within() is { } line)
        {
            if (line.Contains("starting data transfer loop", StringComparison.Ordinal))
                return;
        }

        Assert.Fail("socat has ended");
    }

    /// <summary>Pulls the cable and the adapter with it.</summary>
    internal void PullOut()
    {
        if (_socat is null)
            return;
        _socat.Kill();
        _socat.WaitForExit();
        _socat.Dispose();
        _socat = null;
        File.Delete(Modem);
        File.Delete(Host);
    }

    public void Dispose()
    {
        PullOut();
        Directory.Delete(Folder, recursive: true);
    }
}

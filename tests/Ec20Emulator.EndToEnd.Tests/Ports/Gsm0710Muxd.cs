using System.Diagnostics;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>
/// Debian's gsm0710muxd, a host's side of the multiplexer that shares nothing with ours, on a bus of its own: it makes a pseudo-terminal
/// for each channel somebody asks for.
/// </summary>
internal sealed class Gsm0710Muxd : IAsyncDisposable
{
    private const string Destination = "org.pyneo.mux";
    private const string ObjectPath = "/org/pyneo/Muxer";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _send = Counterpart.Find("dbus-send", "dbus-bin");
    private readonly string _bus;
    private readonly Process _daemon;
    private Process? _muxd;

    private Gsm0710Muxd(string folder)
    {
        _bus = $"unix:path={Path.Combine(folder, "bus")}";
        var settings = Path.Combine(folder, "bus.conf");
        File.WriteAllText(settings, $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <listen>{_bus}</listen>
              <auth>EXTERNAL</auth>
              <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
            </busconfig>
            """);
        _daemon = Run(Counterpart.Find("dbus-daemon", "dbus-daemon"), $"--config-file={settings}", "--nofork", "--nopidfile");
    }

    /// <summary>Starts it on a serial device and has it switch the modem to the multiplexer, which takes it some 15 s.</summary>
    internal static async Task<Gsm0710Muxd> StartAsync(string folder, string device)
    {
        var muxd = new Gsm0710Muxd(folder);
        try
        {
            await muxd.CallUntilAnsweredAsync("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames");
            muxd._muxd = muxd.Run(Counterpart.Find("gsm0710muxd", "gsm0710muxd"), "-m", "basic", "-s", device);
            await muxd.CallUntilAnsweredAsync(Destination, ObjectPath, "org.pyneo.Powered.SetPower", "string:modem", "boolean:true");
            return muxd;
        }
        catch
        {
            await muxd.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the next channel; asks again until the daemon is ready for that, a second after AT+CMUX.</summary>
    /// <returns>Its pseudo-terminal.</returns>
    internal async Task<string> OpenChannelAsync(string name)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var (_, output) = await CallAsync(Destination, ObjectPath, "org.pyneo.Powered.GetDevice", $"string:{name}");
            if (output.IndexOf("/dev/", StringComparison.Ordinal) is > 0 and var start)
                return output[start..output.IndexOf('"', start)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { _muxd, _daemon }.OfType<Process>())
        {
            if (!process.HasExited)
                process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task CallUntilAnsweredAsync(string destination, string path, string method, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await CallAsync(destination, path, method, arguments) is { ExitCode: not 0, Output: var output })
        {
            if (limit.IsCancellationRequested || _daemon.HasExited || _muxd is { HasExited: true })
                Assert.Fail($"{method} fails: {output}");
        }
    }

    private async Task<(int ExitCode, string Output)> CallAsync(string destination, string path, string method, params string[] arguments)
    {
        var start = new ProcessStartInfo(_send, ["--system", "--print-reply", $"--dest={destination}", path, method, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DBUS_SYSTEM_BUS_ADDRESS"] = _bus;
        using var call = Process.Start(start)!;
        var errors = call.StandardError.ReadToEndAsync();
        var output = await call.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await call.WaitForExitAsync().WaitAsync(Patience);
        return (call.ExitCode, output + await errors);
    }

    /// <summary>Runs a program whose chatter nobody reads.</summary>
    private Process Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]);
        start.Environment["DBUS_SYSTEM_BUS_ADDRESS"] = _bus;
        return Process.Start(start)!;
    }
}

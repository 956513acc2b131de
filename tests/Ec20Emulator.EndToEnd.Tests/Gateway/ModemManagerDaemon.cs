using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Gateway;

/// <summary>Debian's ModemManager with the bus and the policy daemon it needs, all of them apart from those of the machine.</summary>
internal sealed class ModemManagerDaemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _mmcli = Counterpart.Find("mmcli", "modemmanager");
    private readonly string _bus = $"unix:abstract=ec20emu-{Guid.NewGuid():N}";
    private readonly List<CounterpartProcess> _processes = [];

    private ModemManagerDaemon()
    {
    }

    /// <summary>What ModemManager logged, its head.</summary>
    public string Log => _processes[^1].Output;

    /// <summary>Starts it and shows it a modem.</summary>
    /// <param name="folder">For its files.</param>
    /// <param name="device">The modem.</param>
    public static async Task<ModemManagerDaemon> StartAsync(DirectoryInfo folder, UsbDeviceTree device)
    {
        if (!Environment.IsPrivilegedProcess)
            Assert.Ignore("mounts of its own need root");
        var daemon = new ModemManagerDaemon();
        try
        {
            await daemon.BeginAsync(folder, device);
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks again until the answer has a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">Those of <c>mmcli</c>.</param>
    /// <returns>The answer.</returns>
    public async Task<string> WhenToldAsync(string text, params string[] arguments)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        for (; ; )
        {
            var (_, told) = await RunAsync(arguments);
            if (told.Contains(text, StringComparison.Ordinal))
                return told;
            if (patience.IsCancellationRequested)
                Assert.Fail($"mmcli {string.Join(' ', arguments)} does not tell '{text}' but {told}\n{Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Has <c>mmcli</c> do something with success.</summary>
    /// <returns>What it told.</returns>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var (code, told) = await RunAsync(arguments);
        Assert.That(code, Is.Zero, $"mmcli {string.Join(' ', arguments)}: {told}\n{Log}");
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
            await process.DisposeAsync();
    }

    private async Task BeginAsync(DirectoryInfo folder, UsbDeviceTree device)
    {
        var settings = Path.Combine(folder.FullName, "bus.conf");
        await File.WriteAllTextAsync(settings, $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>system</type>
              <listen>{_bus}</listen>
              <auth>EXTERNAL</auth>
              <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/><allow user="*"/></policy>
            </busconfig>
            """);
        Start(Counterpart.Find("dbus-daemon", "dbus-daemon"), $"--config-file={settings}", "--nofork", "--nopidfile");
        await WhenOnTheBusAsync("org.freedesktop.DBus");
        const string policyDaemon = "/usr/lib/polkit-1/polkitd";
        if (!File.Exists(policyDaemon))
            Counterpart.Missing("polkitd is not installed (Debian package polkitd)");
        Start(policyDaemon);
        await WhenOnTheBusAsync("org.freedesktop.PolicyKit1");
        var program = Counterpart.Find("ModemManager", "modemmanager");
        // All at once: a port that is told of later, as on a slow machine, is not waited for.
        var events = Path.Combine(folder.FullName, "kernel-events");
        await File.WriteAllLinesAsync(events, device.Names.Select(name => $"action=add,subsystem=tty,name={name}"));
        Start(
            Counterpart.Find("unshare", "util-linux"), "--mount", "/bin/sh", "-c",
            $"{device.Mount}exec '{program}' --debug --test-no-udev --no-auto-scan --test-no-suspend-resume --initial-kernel-events='{events}'");
        await WhenOnTheBusAsync("org.freedesktop.ModemManager1");
        await WhenToldAsync("/Modem/", "-L");
    }

    private void Start(string program, params string[] arguments) =>
        _processes.Add(CounterpartProcess.Start("/usr/bin/env", [$"DBUS_SYSTEM_BUS_ADDRESS={_bus}", program, .. arguments]));

    private async Task WhenOnTheBusAsync(string name)
    {
        var send = Counterpart.Find("dbus-send", "dbus-bin");
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        for (; ; )
        {
            var (_, told) = await RunProgramAsync(
                send, "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", $"string:{name}");
            if (told.Contains("boolean true", StringComparison.Ordinal))
                return;
            if (patience.IsCancellationRequested || _processes[^1].HasExited)
                Assert.Fail($"{name} does not come: {told}\n{Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private Task<(int Code, string Told)> RunAsync(params string[] arguments) => RunProgramAsync(_mmcli, arguments);

    private Task<(int Code, string Told)> RunProgramAsync(string program, params string[] arguments) =>
        HostProgram.RunAsync(program, arguments, variables: ("DBUS_SYSTEM_BUS_ADDRESS", _bus));
}

using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.EndToEnd.Tests.Gateway;

/// <summary>What a Linux gateway does with the modem: ModemManager, with its own plugin for the module, on the ports of the USB device.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class ModemManagerTests
{
    private const string Other = "+8613900139000";

    [Test]
    public async Task Module_OnThreePorts_IsFoundRegistersTextsCallsAndKnowsItsPlace()
    {
        await using var emulator = Start(
            "--pty", "usbnmea=./ttyUSB1", "--pty", "usbat=./ttyUSB2", "--pty", "usbmodem=./ttyUSB3", "--gnss", "-33.865,151.2094,58");
        using var world = await emulator.ControlAsync();
        await using var host = await FindAsync(emulator, 1, 2, 3);
        var found = await host.DoAsync("-m", "any", "-K");
        Assert.That(found, Does.Match(@"modem\.generic\.plugin +: quectel\n").And.Match(@"modem\.generic\.model +: EC25\n"));
        Assert.That(found, Does.Contain("ttyUSB1 (gps)").And.Contain("ttyUSB2 (at)").And.Contain("ttyUSB3 (at)"));

        await host.DoAsync("-m", "any", "--enable");
        await host.WhenToldAsync("state                             : registered", "-m", "any", "-K");
        Assert.That(await host.DoAsync("-m", "any", "-K"), Does.Contain("operator-name                        : CHN-UNICOM"));

        await host.DoAsync("-m", "any", $"--messaging-create-sms=number={Other},text='on my way'");
        await host.DoAsync("-s", "0", "--send");
        Assert.That(await world.GetStringAsync("sms/sent"), Does.Contain("on my way"));
        await world.TellAsync("sms/received", new { from = Other, text = "come home" });
        await host.WhenToldAsync("SMS/1 (received)", "-m", "any", "--messaging-list-sms");
        Assert.That(await host.DoAsync("-s", "1"), Does.Contain("come home").And.Contain(Other));

        await host.DoAsync("-m", "any", $"--voice-create-call=number={Other}");
        await host.DoAsync("-o", "0", "--start");
        await host.WhenToldAsync("Call/0 outgoing (active)", "-m", "any", "--voice-list-calls");
        await host.DoAsync("-o", "0", "--hangup");
        await world.TellAsync("calls", new { number = Other });
        await host.WhenToldAsync("Call/1 incoming (ringing-in)", "-m", "any", "--voice-list-calls");
        await host.DoAsync("-o", "1", "--accept");
        await host.WhenToldAsync("Call/1 incoming (active)", "-m", "any", "--voice-list-calls");
        Assert.That(await world.GetStringAsync("calls"), Does.Contain("\"isIncoming\":true").And.Contain("\"state\":\"Active\""));
        await host.DoAsync("-o", "1", "--hangup");

        await host.DoAsync("-m", "any", "--location-enable-gps-nmea", "--location-enable-gps-raw");
        var place = await host.WhenToldAsync("latitude      : -33.865000", "-m", "any", "--location-get", "-K");
        Assert.That(place, Does.Contain("longitude     : 151.209400").And.Contain("altitude      : 58.000000"));
    }

    [Test]
    public async Task DataCall_OfSimpleConnect_StandsUntilItIsTakenDown()
    {
        await using var emulator = Start("--pty", "usbmodem=./ttyUSB2");
        using var world = await emulator.ControlAsync();
        await using var host = await FindAsync(emulator, 2);

        await host.DoAsync("-m", "any", "--simple-connect=apn=internet");
        var bearer = await host.DoAsync("-b", "0", "-K");
        Assert.That(bearer, Does.Match(@"status\.connected +: yes\n").And.Match(@"status\.interface +: ttyUSB2\n").And.Match(@"ipv4-config\.method +: ppp\n"));
        await emulator.WhenLoggedAsync("ATD*99***");

        await host.DoAsync("-m", "any", "--simple-disconnect");
        await host.WhenToldAsync("state                             : registered", "-m", "any", "-K");
    }

    private static EmulatorProcess Start(params string[] ports) => EmulatorProcess.Start(
        ["--model", "ec25-e", .. ports, "--control", "127.0.0.1:0", "--delays", "none", "--network", "loopback", "--no-echo-server", "--log", "Port=debug"]);

    private static Task<ModemManagerDaemon> FindAsync(EmulatorProcess emulator, params int[] interfaces) =>
        ModemManagerDaemon.StartAsync(emulator.Folder, new UsbDeviceTree(emulator.Folder, ModelProfile.Named("ec25-e"), interfaces));
}

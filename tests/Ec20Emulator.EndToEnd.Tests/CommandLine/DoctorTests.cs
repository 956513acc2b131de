using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Doctor;
using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class DoctorTests
{
    [Test]
    public async Task Ports_OfARunningModem_AreFineAndHaveLinesToPaste()
    {
        await using var emulator = EmulatorProcess.Start(
            "--tcp", "127.0.0.1:0", "--rfc2217", "uart1=127.0.0.1:0", "--pty", "usbat=./ttyAT", "--ready-file", "ready.json", "--delays", "none");
        await emulator.WhenReadyAsync();
        await using var doctor = EmulatorProcess.Start("doctor", "--ready-file", Path.Combine(emulator.Folder.FullName, "ready.json"));
        Assert.That(await doctor.WhenEndedAsync(), Is.Zero, doctor.Output);
        Assert.That(doctor.Output.Split(": can be opened"), Has.Length.EqualTo(4));
        Assert.That(doctor.Output, Does.Contain("picocom ").And.Contain("minicom -D ").And.Contain("screen /")
            .And.Contain("putty -raw -P ").And.Contain("putty -telnet -P ").And.Contain("putty -serial /").And.Contain("serial.serial_for_url('rfc2217://")
            .And.Contain("npx @serialport/terminal -p /").And.Contain("com2tcp \\\\.\\CNCB0 ").And.Contain("com2tcp-rfc2217 \\\\.\\CNCB0 "));
    }

    [Test]
    public async Task Link_ThatIsStale_IsSaidToBe()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-doctor-");
        try
        {
            var link = Path.Combine(folder.FullName, "ttyEC20");
            File.CreateSymbolicLink(link, Path.Combine(folder.FullName, "gone"));
            await using var doctor = EmulatorProcess.Start("doctor", link);
            Assert.That(await doctor.WhenEndedAsync(), Is.EqualTo(1));
            Assert.That(doctor.Output, Does.Contain("stale link"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void SerialPorts_OfTheComputer_AreListedWithWhatIsKnown() => Assert.That(
        SerialPortLines.Of([new("/dev/ttyS0", "serial"), new("/dev/ttyUSB2", "option1", "2c7c:0121", "Quectel EC20-F"), new("COM7")]),
        Is.EqualTo(new[]
        {
            "Serial ports of this computer, for --tty:",
            "  /dev/ttyS0    driver serial",
            "  /dev/ttyUSB2  driver option1  USB 2c7c:0121  Quectel EC20-F",
            "  COM7",
        }));

    [Test]
    public async Task SerialPorts_OfThisComputer_AreThoseTheSystemHas()
    {
        await using var doctor = EmulatorProcess.Start("doctor", "127.0.0.1:1");
        Assert.That(await doctor.WhenEndedAsync(), Is.EqualTo(1), "nobody listens there");
        Assert.That(doctor.Output, Does.Contain(string.Join('\n', SerialPortLines.Of(SerialDevices.List()))));
    }

    [Test]
    public async Task UsbDevice_OfARunningModem_CanBeAttached_WithTheLinesItTells()
    {
        await using var emulator = EmulatorProcess.Start("--usbip", "127.0.0.1:0", "--ready-file", "ready.json", "--delays", "none");
        await emulator.WhenReadyAsync();
        await using var doctor = EmulatorProcess.Start("doctor", "--ready-file", Path.Combine(emulator.Folder.FullName, "ready.json"));
        Assert.That(await doctor.WhenEndedAsync(), Is.Zero, doctor.Output);
        Assert.That(doctor.Output, Does.Match(@"^usbip://127\.0\.0\.1:(\d+)/1-1: can be opened\n  usbip +usbip --tcp-port \1 attach -r 127\.0\.0\.1 -b 1-1\n"));
        Assert.That(doctor.Output, Does.Contain("USB/IP, to attach a modem of --usbip here (as root):\n  kernel "));
        await using var again = EmulatorProcess.Start("doctor", "usbip://127.0.0.1:1/1-1");
        Assert.That(await again.WhenEndedAsync(), Is.EqualTo(1));
        Assert.That(again.Output, Does.Contain("nobody listens there"));
    }

    [TestCase("sys/devices/platform/vhci_hcd.0/x", "vhci-hcd is loaded")]
    [TestCase("lib/modules/6.1/modules.dep", "modprobe vhci-hcd")]
    [TestCase("lib/modules/6.1/modules.other", "it has no vhci-hcd")]
    [TestCase("usr/sbin/usbip", "no modules are installed")]
    public void Computer_IsToldWhatItLacksForUsbIp(string file, string told)
    {
        var root = Directory.CreateTempSubdirectory("ec20-doctor-");
        try
        {
            var path = Path.Combine(root.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "kernel/drivers/usb/usbip/vhci-hcd.ko: kernel/drivers/usb/usbip/usbip-core.ko\nkernel/drivers/usb/serial/option.ko:\n");
            var lines = UsbIpLines.Of(root.FullName, "6.1").ToArray();
            Assert.That(lines[1], Does.StartWith("  kernel 6.1: ").And.Contain(told));
            Assert.That(lines[2], Is.EqualTo(file.EndsWith("usbip", StringComparison.Ordinal) ? "  usbip: /usr/sbin/usbip" : lines[2]).And.Length.GreaterThan(10));
            Assert.That(lines[2].Contains("apt install", StringComparison.Ordinal), Is.EqualTo(!file.EndsWith("usbip", StringComparison.Ordinal)));
            Assert.That(lines.Count(line => line.Contains("it has no driver cdc_ether: no usb0", StringComparison.Ordinal)), Is.EqualTo(file.StartsWith("lib", StringComparison.Ordinal) ? 1 : 0));
            Assert.That(lines.Any(line => line.Contains("no driver option", StringComparison.Ordinal)), Is.EqualTo(file.EndsWith("other", StringComparison.Ordinal)));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [TestCase("--usbip", "127.0.0.1:0", "--tcp", "127.0.0.1:0", Description = "usbmodem")]
    [TestCase("--usbip", "127.0.0.1:0", "--pty", "usbat=./ttyAT")]
    [TestCase("--usbip", "nowhere")]
    public async Task UsbDevice_WhosePortIsElsewhereToo_IsRefused(params string[] arguments)
    {
        await using var emulator = EmulatorProcess.Start(arguments);
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(emulator.Log, Does.Contain("--usbip"));
    }

    [Test]
    public async Task ReadyFile_ThatIsNone_EndsWith2()
    {
        await using var doctor = EmulatorProcess.Start("doctor", "--ready-file", Path.Combine(AppContext.BaseDirectory, "ec20emu.runtimeconfig.json"));
        Assert.That(await doctor.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(doctor.Log, Does.Contain("is no ready file"));
    }
}

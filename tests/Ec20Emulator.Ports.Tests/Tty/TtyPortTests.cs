using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.Ports.Tty;
using Ec20Emulator.Ports.Unix;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Tty;

[Platform("Linux")]
internal sealed class TtyPortTests
{
    // TIOCM bits of Linux: DTR 002, RTS 004, CTS 020, CD 040, RI 080, DSR 100 (hexadecimal)
    [TestCase(0x000, DteLines.None)]
    [TestCase(0x100, DteLines.Dtr, Description = "DSR")]
    [TestCase(0x040, DteLines.Dtr, Description = "CD alone, as some cables have it")]
    [TestCase(0x020, DteLines.Rts)]
    [TestCase(0x160, DteLines.Dtr | DteLines.Rts)]
    [TestCase(0x006, DteLines.None, Description = "our own outputs are not theirs")]
    public void Inputs_OfTheCable_StandForTheLinesOfTheDte(int bits, DteLines lines) =>
        Assert.That(TtyModemLines.FromInputs(bits), Is.EqualTo(lines));

    [TestCase(DceLines.None, 0x000)]
    [TestCase(DceLines.Dsr, 0x002)]
    [TestCase(DceLines.Cts, 0x004)]
    [TestCase(DceLines.Dcd | DceLines.Ri, 0x000, Description = "no wire for these")]
    public void Lines_OfTheModem_DriveOurOutputs(DceLines lines, int bits) =>
        Assert.That(TtyModemLines.ToOutputs(lines), Is.EqualTo(bits));

    [Test]
    public void Open_NoSuchDevice_SaysWhichAndWhatToDo([Values] SerialDriver driver) => Assert.That(
        () => Listen("/dev/ttyNoSuchThing", driver),
        Throws.InstanceOf<IOException>().With.Message.EqualTo("/dev/ttyNoSuchThing: there is no such device; is it plugged in, and its driver loaded?"));

    [Test]
    public void Open_NoTerminal_IsRefused([Values] SerialDriver driver) => Assert.That(
        () => Listen("/dev/null", driver), Throws.InstanceOf<IOException>().With.Message.EqualTo("/dev/null is not a serial device"));

    [Test]
    public async Task Open_DeviceThatIsLocked_IsInUse()
    {
        using var cable = new SocatPair();
        await cable.PlugInAsync();
        await using var first = Listen(cable.Modem, SerialDriver.Own);
        Assert.That(() => Listen(cable.Modem, SerialDriver.Own), Throws.InstanceOf<IOException>().With.Message.Contains($"{cable.Modem} is in use"));
    }

    [Test]
    public async Task Close_DeviceHeldByNobodyElse_FreesItForTheNext([Values] SerialDriver driver)
    {
        using var cable = new SocatPair();
        await cable.PlugInAsync();
        for (var i = 0; i < 3; i++)
        {
            await using var listener = Listen(cable.Modem, driver);
            Assert.That(await listener.AcceptAsync(default).Within(), Is.Not.Null);
        }
    }

    [Test]
    public async Task Open_Device_SetsItRawAtTheBaudRateAndRestoresItAtTheEnd()
    {
        using var cable = new SocatPair();
        await cable.PlugInAsync();
        using var probe = new DescriptorStream(cable.Modem);
        var before = Terminal.Get(probe.Descriptor)!.Value.LineSettings;

        var listener = Listen(cable.Modem, SerialDriver.Own);
        var port = (await listener.AcceptAsync(default).Within())!;
        Assert.That(Terminal.Get(probe.Descriptor)!.Value.LineSettings.BaudRate, Is.EqualTo(57600));
        Assert.That(port.LineSettings, Is.EqualTo(new LineSettings(57600)));
        port.SetDceLines(DceLines.Dsr | DceLines.Cts); // the device has no modem lines: without effect
        Assert.That(port.DteLines, Is.EqualTo(DteLines.Dtr | DteLines.Rts));

        await listener.DisposeAsync();
        Assert.That(await port.ReadAsync(new byte[1], default).Within(), Is.Zero);
        Assert.That(Terminal.Get(probe.Descriptor)!.Value.LineSettings, Is.EqualTo(before));
    }

    private static TtyPortListener Listen(string path, SerialDriver driver) =>
        new(path, new LineSettings(57600), driver, NullLogger<TtyPortListener>.Instance, TimeProvider.System);
}

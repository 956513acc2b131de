using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Ports.Tests.Tty;

/// <summary>A folder as Linux shows its terminals in: links into a tree of devices.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SerialDevicesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ec20-sysfs");

    public void Dispose() => _root.Delete(recursive: true);

    [Test]
    public void List_OfUsbModemAdapterAndChip_TellsDriverAndProduct()
    {
        Write("devices/usb1/1-1/idVendor", "2c7c\n");
        Write("devices/usb1/1-1/idProduct", "0121\n");
        Write("devices/usb1/1-1/manufacturer", "Quectel\n");
        Write("devices/usb1/1-1/product", "EC20-F\n");
        Terminal("devices/usb1/1-1/1-1:1.2/ttyUSB2", "option1");
        Write("devices/usb1/1-2/idVendor", "0403\n");
        Write("devices/usb1/1-2/idProduct", "6001\n");
        Terminal("devices/usb1/1-2/1-2:1.0/ttyUSB3", "ftdi_sio");
        Terminal("devices/pnp0/00:05/ttyS0", "serial", type: "4");

        Assert.That(List(), Is.EqualTo(new[]
        {
            new SerialDevice("/dev/ttyS0", "serial"),
            new SerialDevice("/dev/ttyUSB2", "option1", "2c7c:0121", "Quectel EC20-F"),
            new SerialDevice("/dev/ttyUSB3", "ftdi_sio", "0403:6001"),
        }));
    }

    [Test]
    public void List_OfConsolesAndPortsWithoutAChip_LeavesThemOut()
    {
        Directory.CreateDirectory(At("class/tty"));
        Directory.CreateDirectory(At("devices/virtual/tty/tty0"));
        File.CreateSymbolicLink(At("class/tty/tty0"), "../../devices/virtual/tty/tty0");
        Terminal("devices/platform/serial8250/ttyS1", "serial8250", type: "0");
        Assert.That(List(), Is.Empty);
    }

    [Test]
    public void List_WhereThereIsNoSuchFolder_IsEmpty() => Assert.That(List(), Is.Empty);

    /// <summary>A terminal <c>.../DEVICE/NAME</c> with what stands around it.</summary>
    private void Terminal(string path, string driver, string? type = null)
    {
        var name = Path.GetFileName(path);
        Directory.CreateDirectory(At(path));
        Directory.CreateDirectory(At($"drivers/{driver}"));
        Directory.CreateDirectory(At("class/tty"));
        File.CreateSymbolicLink(At($"{path}/device"), "../../" + Path.GetFileName(Path.GetDirectoryName(path)));
        File.CreateSymbolicLink(At($"{Path.GetDirectoryName(path)}/driver"), At($"drivers/{driver}"));
        File.CreateSymbolicLink(At($"class/tty/{name}"), $"../../{path}");
        if (type is not null)
            Write($"{path}/type", type + "\n");
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private IReadOnlyList<SerialDevice> List() => SerialDevices.List(At("class/tty"));

    private string At(string path) => Path.Combine(_root.FullName, path);
}

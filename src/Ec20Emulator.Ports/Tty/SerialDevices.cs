using System.IO.Ports;

namespace Ec20Emulator.Ports.Tty;

/// <summary>The serial ports of this computer. Listing opens none of them.</summary>
public static class SerialDevices
{
    private const int MostParents = 16;

    /// <summary>Lists them by name; with driver and USB device on Linux, by name alone elsewhere.</summary>
    public static IReadOnlyList<SerialDevice> List() => OperatingSystem.IsLinux()
        ? List("/sys/class/tty")
        : [.. SerialPort.GetPortNames().Order(StringComparer.OrdinalIgnoreCase).Select(name => new SerialDevice(name))];

    /// <summary>Lists what a folder of the form of <c>/sys/class/tty</c> has: terminals with a device behind them.</summary>
    internal static IReadOnlyList<SerialDevice> List(string folder)
    {
        var classFolder = new DirectoryInfo(folder);
        if (!classFolder.Exists)
            return [];
        return [.. classFolder.GetDirectories().OrderBy(terminal => terminal.Name, StringComparer.Ordinal).Select(TryDescribe).OfType<SerialDevice>()];
    }

    private static SerialDevice? TryDescribe(DirectoryInfo terminal)
    {
        try
        {
            var real = Resolve(terminal);
            // A 8250 port of type 0 has a name, but no chip.
            if (Resolve(new DirectoryInfo(Path.Combine(real.FullName, "device"))) is not { Exists: true } device || Read(real, "type") == "0")
                return null;
            var driver = new DirectoryInfo(Path.Combine(device.FullName, "driver"));
            var usb = UsbDeviceOf(device);
            return new SerialDevice(
                $"/dev/{terminal.Name}",
                driver.Exists ? Resolve(driver).Name : null,
                usb is null ? null : $"{Read(usb, "idVendor")}:{Read(usb, "idProduct")}",
                usb is null ? null : JoinWords(Read(usb, "manufacturer"), Read(usb, "product")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // pulled out meanwhile
        }
    }

    private static DirectoryInfo? UsbDeviceOf(DirectoryInfo device)
    {
        var parent = device;
        for (var i = 0; i < MostParents && parent is not null; i++, parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "idVendor")))
                return parent;
        }
        return null;
    }

    private static DirectoryInfo Resolve(DirectoryInfo folder) => folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder;

    private static string? Read(DirectoryInfo folder, string name)
    {
        var file = Path.Combine(folder.FullName, name);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    private static string? JoinWords(params string?[] words) =>
        string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word))) is { Length: > 0 } all ? all : null;
}

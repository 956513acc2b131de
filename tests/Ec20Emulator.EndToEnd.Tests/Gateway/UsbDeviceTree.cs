using System.Globalization;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.EndToEnd.Tests.Gateway;

/// <summary>
/// What sysfs says of a modem on the USB bus, as files of our own: a device with its ids, and an interface with a serial port for each
/// pseudo-terminal. A program that sees them in place of <c>/sys/class/tty</c> finds <c>ttyUSB1</c> as behind the kernel's driver <c>option</c>.
/// </summary>
internal sealed class UsbDeviceTree
{
    private readonly DirectoryInfo _root;
    private readonly string _terminals;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where; a folder <c>sys</c> is made there.</param>
    /// <param name="model">Whose ids it has.</param>
    /// <param name="interfaces">The interfaces with a port; that of interface 2 is the pseudo-terminal <c>ttyUSB2</c> of the same folder.</param>
    public UsbDeviceTree(DirectoryInfo folder, ModelProfile model, params int[] interfaces)
    {
        _root = folder.CreateSubdirectory("sys");
        _terminals = _root.CreateSubdirectory("class/tty").FullName;
        var usb = _root.CreateSubdirectory("bus/usb").FullName;
        var device = _root.CreateSubdirectory("devices/usb1/1-1");
        Describe(device, ("idVendor", Hex(model.UsbVendorId, 4)), ("idProduct", Hex(model.UsbProductId, 4)), ("bcdDevice", "0318"),
            ("manufacturer", "Quectel"), ("product", model.Model));
        Link(device, "subsystem", usb);
        Link(device, "driver", _root.CreateSubdirectory("drivers/usb").FullName);
        foreach (var number in interfaces)
        {
            var part = device.CreateSubdirectory($"1-1:1.{number}");
            Describe(part, ("bInterfaceNumber", Hex(number, 2)), ("bInterfaceClass", "ff"), ("bInterfaceSubClass", "00"), ("bInterfaceProtocol", "00"));
            Link(part, "subsystem", usb);
            Link(part, "driver", _root.CreateSubdirectory("drivers/option").FullName);
            var name = $"ttyUSB{number}";
            var port = part.CreateSubdirectory(name);
            var terminal = port.CreateSubdirectory($"tty/{name}");
            Link(terminal, "device", port.FullName);
            Link(terminal, "subsystem", _terminals);
            Link(new DirectoryInfo(_terminals), name, terminal.FullName);
        }
        Names = [.. interfaces.Select(number => $"ttyUSB{number}")];
        Pseudoterminals = [.. Names.Select(name => File.ResolveLinkTarget(Path.Combine(folder.FullName, name), returnFinalTarget: true)!.FullName)];
    }

    /// <summary>The names of the serial ports.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The pseudo-terminals behind them.</summary>
    public IReadOnlyList<string> Pseudoterminals { get; }

    /// <summary>
    /// Lines of a shell that has mounts of its own (<c>unshare --mount</c>): afterwards what it starts sees this tree, and the ports in <c>/dev</c>.
    /// </summary>
    public string Mount => $"""
        set -e
        mount --bind '{_terminals}' /sys/class/tty
        mkdir '{_root.FullName}/dev'
        mount --rbind /dev '{_root.FullName}/dev'
        mount -t tmpfs none /dev
        for file in '{_root.FullName}'/dev/*; do ln -s "$file" /dev/; done
        rm /dev/pts
        mkdir /dev/pts
        mount --bind '{_root.FullName}/dev/pts' /dev/pts
        {string.Join('\n', Names.Zip(Pseudoterminals, (name, terminal) => $"ln -s {terminal} /dev/{name}"))}

        """;

    private static string Hex(int value, int digits) => value.ToString($"x{digits}", CultureInfo.InvariantCulture);

    private static void Describe(DirectoryInfo folder, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            File.WriteAllText(Path.Combine(folder.FullName, name), value + "\n");
    }

    private static void Link(DirectoryInfo folder, string name, string target) => File.CreateSymbolicLink(Path.Combine(folder.FullName, name), target);
}

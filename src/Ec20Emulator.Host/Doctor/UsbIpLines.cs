using Ec20Emulator.Host.Running;

namespace Ec20Emulator.Host.Doctor;

/// <summary>What <c>doctor</c> tells of this computer as a host of USB/IP: what it lacks to attach a modem.</summary>
internal static class UsbIpLines
{
    /// <summary>Drivers of Linux, each with what it makes of the modem.</summary>
    private static readonly (string Module, string Makes)[] Drivers =
        [("option", "ttyUSB0-3"), ("qcserial", "ttyUSB0-3 of 05c6:9215"), ("qmi_wwan", "wwan0"), ("cdc_ether", "usb0, with AT+QCFG=\"usbnet\",1")];

    private static readonly string[] ToolFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>A heading, then a line for each thing it takes.</summary>
    /// <param name="root">Where the file system begins.</param>
    /// <param name="release">Release of the kernel; null where it is no Linux.</param>
    public static IEnumerable<string> Of(string root, string? release)
    {
        if (release is null)
            return ["USB/IP: attaching a modem of --usbip takes Linux; another machine can attach it, see the page on USB."];
        return
        [
            "USB/IP, to attach a modem of --usbip here (as root):",
            $"  kernel {release}: {Kernel(root, release)}",
            $"  usbip: {Tool(root)}",
            .. MissingDrivers(root, release),
            "  then, for as long as the modem may restart:",
            $"    {new UsbUri("127.0.0.1", Options.UsbIpSettings.DefaultPort, "1-1").AttachLoop}",
        ];
    }

    private static string Kernel(string root, string release)
    {
        if (Directory.Exists(Path.Combine(root, "sys/devices/platform/vhci_hcd.0")))
            return "vhci-hcd is loaded";
        var modules = Path.Combine(root, "lib/modules", release);
        if (!Directory.Exists(modules))
            return "no modules are installed for it, so no vhci-hcd: in a container the kernel is that of its host, load it there";
        return Has(modules, "vhci-hcd") ? "vhci-hcd is there: modprobe vhci-hcd" : "it has no vhci-hcd: install the kernel's package of extra modules, or use a virtual machine";
    }

    /// <summary>A line for each driver that is not there, where it can be told.</summary>
    private static IEnumerable<string> MissingDrivers(string root, string release)
    {
        var modules = Path.Combine(root, "lib/modules", release);
        return !Directory.Exists(modules) ? [] : Drivers.Where(one => !Has(modules, one.Module)).Select(one => $"  it has no driver {one.Module}: no {one.Makes}");
    }

    private static bool Has(string modules, string module) => ((string[])["modules.dep", "modules.builtin"]).Select(list => Path.Combine(modules, list))
        .Any(list => File.Exists(list) && File.ReadLines(list).Any(line => line.Contains($"/{module}.ko", StringComparison.Ordinal)));

    private static string Tool(string root)
    {
        var found = ToolFolders.Select(folder => folder + "/usbip").FirstOrDefault(path => File.Exists(Path.Combine(root, path[1..])));
        return found ?? "not there: apt install usbip (Debian), linux-tools-generic (Ubuntu), usbip-utils (Alpine, Fedora)";
    }
}

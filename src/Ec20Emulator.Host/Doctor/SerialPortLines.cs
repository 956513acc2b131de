using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Host.Doctor;

/// <summary>How <c>doctor</c> shows the serial ports of this computer.</summary>
internal static class SerialPortLines
{
    /// <summary>A heading, then a line for each port with what is known of it.</summary>
    /// <param name="devices">The ports.</param>
    public static IEnumerable<string> Of(IReadOnlyList<SerialDevice> devices)
    {
        if (devices.Count == 0)
            return ["This computer has no serial ports for --tty."];
        var width = devices.Max(device => device.Path.Length);
        return devices
            .Select(device => $"  {device.Path.PadRight(width)}  {string.Join("  ", Known(device))}".TrimEnd())
            .Prepend("Serial ports of this computer, for --tty:");
    }

    private static IEnumerable<string> Known(SerialDevice device) =>
        new[] { device.Driver is { } driver ? $"driver {driver}" : null, device.UsbId is { } usb ? $"USB {usb}" : null, device.Product }.OfType<string>();
}

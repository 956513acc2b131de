namespace Ec20Emulator.Ports.Tty;

/// <summary>A serial port of this computer, and what the system knows of it.</summary>
/// <param name="Path">What it is opened by, such as <c>/dev/ttyUSB0</c> or <c>COM7</c>.</param>
/// <param name="Driver">The driver of the kernel; null where that is not known.</param>
/// <param name="UsbId">USB vendor and product in hexadecimal, such as <c>2c7c:0121</c>; null where it is no USB device.</param>
/// <param name="Product">What the USB device calls itself; null where it does not.</param>
public sealed record SerialDevice(string Path, string? Driver = null, string? UsbId = null, string? Product = null);

using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.UsbIp.Descriptors;

/// <summary>An interface of the device, as data (models.md 4; the endpoints are those of the module).</summary>
/// <param name="Function">What it is for; none for one that is there to be counted.</param>
/// <param name="Port">The modem's port behind it; null = none.</param>
/// <param name="SubClass">bInterfaceSubClass; the class is vendor specific.</param>
/// <param name="Protocol">bInterfaceProtocol.</param>
/// <param name="In">Address of the bulk endpoint to the host.</param>
/// <param name="Out">Address of the bulk endpoint from the host.</param>
/// <param name="Interrupt">Address of the interrupt endpoint; 0 = none.</param>
/// <param name="InterruptSize">Largest packet of that, bytes.</param>
/// <param name="IsModemLike">True for one with the functional descriptors of a CDC modem.</param>
internal sealed record InterfaceLayout(
    UsbFunctions Function, string? Port, byte SubClass, byte Protocol, byte In, byte Out, byte Interrupt, byte InterruptSize, bool IsModemLike)
{
    /// <summary>bInterfaceClass: vendor specific.</summary>
    public const byte Class = 0xFF;

    /// <summary>With these ids Linux counts interfaces: four make it another device (qcserial).</summary>
    private const int CountedVendor = 0x05c6;

    private const int CountedProduct = 0x9215;

    private static readonly InterfaceLayout[] Serial =
    [
        new(UsbFunctions.Diagnostics, null, 0xFF, 0xFF, 0x81, 0x01, 0, 0, false),
        new(UsbFunctions.Nmea, PortNames.UsbNmea, 0, 0, 0x82, 0x02, 0x83, 10, true),
        new(UsbFunctions.At, PortNames.UsbAt, 0, 0, 0x84, 0x03, 0x85, 10, true),
        new(UsbFunctions.Modem, PortNames.UsbModem, 0, 0, 0x86, 0x04, 0x87, 10, true),
    ];

    /// <summary>Where the network card would be: nobody answers there.</summary>
    private static readonly InterfaceLayout Network = new(UsbFunctions.None, null, 0xFF, 0xFF, 0x88, 0x05, 0x89, 8, false);

    /// <summary>The interfaces of a device; their numbers are their places.</summary>
    public static IReadOnlyList<InterfaceLayout> Of(UsbIdentity device)
    {
        var serial = Serial.Where(one => device.Functions.HasFlag(one.Function));
        var isCounted = device is { VendorId: CountedVendor, ProductId: CountedProduct };
        return [.. isCounted ? serial.Append(Network) : serial];
    }
}

using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.UsbIp.Descriptors;

/// <summary>An interface of the device, as data (models.md 4; the endpoints are those of the module).</summary>
internal sealed record InterfaceLayout
{
    /// <summary>bInterfaceClass: vendor specific.</summary>
    public const byte VendorSpecific = 0xFF;

    private const byte Communications = 0x02;
    private const byte Data = 0x0A;
    private const byte Ethernet = 0x06;

    /// <summary>With these ids Linux counts interfaces: four make it another device (qcserial).</summary>
    private const int CountedVendor = 0x05c6;

    private const int CountedProduct = 0x9215;

    private static readonly InterfaceLayout[] Serial =
    [
        new() { Function = UsbFunctions.Diagnostics, SubClass = 0xFF, Protocol = 0xFF, In = 0x81, Out = 0x01 },
        new() { Function = UsbFunctions.Nmea, Port = PortNames.UsbNmea, In = 0x82, Out = 0x02, Interrupt = 0x83, InterruptSize = 10 },
        new() { Function = UsbFunctions.At, Port = PortNames.UsbAt, In = 0x84, Out = 0x03, Interrupt = 0x85, InterruptSize = 10 },
        new() { Function = UsbFunctions.Modem, Port = PortNames.UsbModem, In = 0x86, Out = 0x04, Interrupt = 0x87, InterruptSize = 10 },
    ];

    /// <summary>The network card where it is RmNet; also where nobody answers there, to be counted.</summary>
    private static readonly InterfaceLayout[] RmNet =
        [new() { Function = UsbFunctions.Network, SubClass = 0xFF, Protocol = 0xFF, In = 0x88, Out = 0x05, Interrupt = 0x89, InterruptSize = 8 }];

    /// <summary>The network card where it is ECM (CDC120 section 3.3.1, ECM120): two interfaces that are one function.</summary>
    private static readonly InterfaceLayout[] Ecm =
    [
        new() { Function = UsbFunctions.Network, Class = Communications, SubClass = Ethernet, Interrupt = 0x89, InterruptSize = 16, IsAssociated = true },
        new() { Function = UsbFunctions.Network, Class = Data, In = 0x88, Out = 0x05, HasEmptyAlternate = true },
    ];

    /// <summary>What it is for; none for one that is there to be counted.</summary>
    public required UsbFunctions Function { get; init; }

    /// <summary>The modem's port behind it; null = none.</summary>
    public string? Port { get; init; }

    /// <summary>bInterfaceClass.</summary>
    public byte Class { get; init; } = VendorSpecific;

    /// <summary>bInterfaceSubClass.</summary>
    public byte SubClass { get; init; }

    /// <summary>bInterfaceProtocol.</summary>
    public byte Protocol { get; init; }

    /// <summary>Address of the bulk endpoint to the host; 0 = none.</summary>
    public byte In { get; init; }

    /// <summary>Address of the bulk endpoint from the host; 0 = none.</summary>
    public byte Out { get; init; }

    /// <summary>Address of the interrupt endpoint; 0 = none.</summary>
    public byte Interrupt { get; init; }

    /// <summary>Largest packet of that, bytes.</summary>
    public byte InterruptSize { get; init; }

    /// <summary>True for one that makes a function with the next one.</summary>
    public bool IsAssociated { get; init; }

    /// <summary>True for one whose endpoints are there with alternate setting 1 alone.</summary>
    public bool HasEmptyAlternate { get; init; }

    /// <summary>The interfaces of a device; their numbers are their places.</summary>
    public static IReadOnlyList<InterfaceLayout> Of(UsbIdentity device)
    {
        var serial = Serial.Where(one => device.Functions.HasFlag(one.Function));
        var isCounted = device is { VendorId: CountedVendor, ProductId: CountedProduct };
        var network = (device.Functions.HasFlag(UsbFunctions.Network), device.Network) switch
        {
            (true, UsbNetworkKind.Ecm) => Ecm,
            (true, UsbNetworkKind.RmNet) => RmNet,
            _ => isCounted ? RmNet : [],
        };
        return [.. serial, .. network];
    }
}

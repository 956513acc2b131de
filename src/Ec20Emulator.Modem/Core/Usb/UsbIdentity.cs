using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Control;

/// <summary>The USB device a module is from one power-up to the next (models.md 4, device-extras.md 7).</summary>
public sealed class UsbIdentity
{
    internal UsbIdentity(ModelProfile model, int vendorId, int productId, UsbFunctions functions) =>
        (Model, VendorId, ProductId, Functions) = (model, vendorId, productId, functions);

    /// <summary>The module.</summary>
    public ModelProfile Model { get; }

    /// <summary>Vendor id, 0-65535, as AT+QCFG="usbcfg" has it.</summary>
    public int VendorId { get; }

    /// <summary>Product id, 0-65535.</summary>
    public int ProductId { get; }

    /// <summary>What it has.</summary>
    public UsbFunctions Functions { get; }
}

/// <summary>The serial functions of the USB device, each with an interface of its own, in this order.</summary>
[Flags]
public enum UsbFunctions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The diagnostic port.</summary>
    Diagnostics = 1,

    /// <summary>The port of the GNSS receiver: <c>usbnmea</c>.</summary>
    Nmea = 2,

    /// <summary>The AT port: <c>usbat</c>.</summary>
    At = 4,

    /// <summary>The modem port: <c>usbmodem</c>.</summary>
    Modem = 8,
}

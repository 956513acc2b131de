using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Control;

/// <summary>The USB device a module is from one power-up to the next (models.md 4, device-extras.md 7).</summary>
public sealed class UsbIdentity
{
    internal UsbIdentity(ModelProfile model, int vendorId, int productId, UsbFunctions functions, UsbNetworkKind network) =>
        (Model, VendorId, ProductId, Functions, Network) = (model, vendorId, productId, functions, network);

    /// <summary>The module.</summary>
    public ModelProfile Model { get; }

    /// <summary>Vendor id, 0-65535, as AT+QCFG="usbcfg" has it.</summary>
    public int VendorId { get; }

    /// <summary>Product id, 0-65535.</summary>
    public int ProductId { get; }

    /// <summary>What it has.</summary>
    public UsbFunctions Functions { get; }

    /// <summary>What its network interface is, if it has one.</summary>
    public UsbNetworkKind Network { get; }
}

/// <summary>The functions of the USB device, in the order of their interfaces.</summary>
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

    /// <summary>The network interface.</summary>
    Network = 16,

    /// <summary>ADB.</summary>
    Adb = 32,

    /// <summary>The sound device.</summary>
    Audio = 64,
}

/// <summary>What the network interface of the USB device is, as AT+QCFG="usbnet" numbers it.</summary>
public enum UsbNetworkKind
{
    /// <summary>RmNet: raw IP, controlled by QMI.</summary>
    RmNet = 0,

    /// <summary>ECM: Ethernet.</summary>
    Ecm = 1,

    /// <summary>MBIM.</summary>
    Mbim = 2,

    /// <summary>RNDIS.</summary>
    Rndis = 3,
}

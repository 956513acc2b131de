using System.Globalization;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Power;

/// <summary>The USB device as the view of the modem shows it: what AT+QCFG="usbcfg" and "usbnet" said when power came.</summary>
/// <param name="VendorId">Such as <c>0x2C7C</c>.</param>
/// <param name="ProductId">Such as <c>0x0125</c>.</param>
/// <param name="Network">What its network interface is: RmNet, ECM, MBIM or RNDIS.</param>
/// <param name="Interfaces">The interfaces that are switched on.</param>
internal sealed record UsbSummary(string VendorId, string ProductId, string Network, IReadOnlyList<string> Interfaces)
{
    private static readonly string[] Networks = ["RmNet", "ECM", "MBIM", "RNDIS"];
    private static readonly string[] Names = ["diagnostics", "nmea", "at", "modem", "network", "adb", "audio"];

    /// <summary>Makes one.</summary>
    public static UsbSummary Of(UsbIdentity device) => new(
        Id(device.VendorId),
        Id(device.ProductId),
        Networks[(int)device.Network],
        [.. Names.Where((_, i) => device.Functions.HasFlag((UsbFunctions)(1 << i)))]);

    private static string Id(int id) => string.Create(CultureInfo.InvariantCulture, $"0x{id:X4}");
}

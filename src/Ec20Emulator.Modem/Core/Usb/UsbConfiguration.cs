using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core;

/// <summary>
/// The USB device the module is: ids, and which of its interfaces there are (AT+QCFG="usbcfg" and "usbid", device-extras.md 7). The interfaces
/// change with the next power-up.
/// </summary>
/// <param name="settings">Where it is kept.</param>
/// <param name="model">The module: the ids it has at first.</param>
internal readonly struct UsbConfiguration(ISavedSettings settings, ModelProfile model)
{
    /// <summary>Interfaces that can be switched: DM, NMEA, AT, modem, RmNet, ADB, audio.</summary>
    public const int Switches = 7;

    private const string SavedAs = "qcfg-usbcfg";
    private const int Ids = 2;
    private const int Diagnostics = Ids;
    private const int Nmea = Ids + 1;
    private const int At = Ids + 2;
    private const int Modem = Ids + 3;
    private const int Audio = Ids + 6;

    /// <summary>Vendor id, product id, then the switches.</summary>
    public int[] Values => settings.ReadNumbers(SavedAs, [model.UsbVendorId, model.UsbProductId, 1, 1, 1, 1, 1, 0, 0]);

    /// <summary>True where the NMEA port is there.</summary>
    public bool HasNmea => Values[Nmea] == 1;

    /// <summary>True where there is a sound device.</summary>
    public bool HasAudio => Values[Audio] == 1;

    /// <summary>True where a port is there.</summary>
    /// <param name="line">Its line, as AT+QURCCFG names it; only those of the USB can be missing.</param>
    public bool Has(string line) => line switch
    {
        PortNames.UsbAt => Values[At] == 1,
        PortNames.UsbModem => Values[Modem] == 1,
        _ => true,
    };

    /// <summary>The device it makes.</summary>
    public UsbIdentity ToDevice()
    {
        var values = Values;
        var functions = UsbFunctions.None;
        for (var i = Diagnostics; i <= Audio; i++)
            functions |= values[i] == 1 ? (UsbFunctions)(1 << (i - Diagnostics)) : UsbFunctions.None;
        return new UsbIdentity(model, values[0], values[1], functions, (UsbNetworkKind)NumberKey.UsbNetwork.Read(settings)[0]);
    }

    /// <summary>Changes values; null leaves one as it is.</summary>
    /// <returns>False where they could not be stored.</returns>
    public bool TrySet(IEnumerable<int?> values)
    {
        var now = Values;
        return settings.SaveNumbers(SavedAs, [.. values.Select((value, i) => value ?? now[i])]);
    }
}

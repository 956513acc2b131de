using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>A key of AT+QCFG whose values are numbers.</summary>
/// <param name="Key">The key.</param>
/// <param name="Factory">Its factory values.</param>
internal sealed record NumberKey(string Key, params int[] Factory)
{
    /// <summary>Second context of an access point: 0 refused, 1 allowed; network-sim.md 6.</summary>
    public static readonly NumberKey DuplicateCheck = new("pdp/duplicatechk", 0);

    /// <summary>0: nothing is said at power-up; device-extras.md 7.</summary>
    public static readonly NumberKey PowerOnUrc = new("urc/poweron", 1);

    /// <summary>What the line W_DISABLE# does: 0 nothing, 1 and 2 flight mode; device-extras.md 7.</summary>
    public static readonly NumberKey AirplaneControl = new("airplanecontrol", 0);

    /// <summary>The kind of network interface of the USB device: 0 RmNet, 1 ECM, 2 MBIM, 3 RNDIS; from the next power-up on; device-extras.md 7.</summary>
    public static readonly NumberKey UsbNetwork = new("usbnet", 0);

    /// <summary>Its name among the saved settings.</summary>
    public string SavedAs => $"qcfg-{Key}";

    /// <summary>Its values now.</summary>
    public int[] Read(ISavedSettings settings) => settings.ReadNumbers(SavedAs, Factory);
}

using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>DMS: the device, and the codes of the card as hosts asked for them before UIM.</summary>
internal static class DmsTable
{
    public static readonly TlvLayout TellsPinState = new(0x12, "u8");
    public static readonly TlvLayout TellsOperatingMode = new(0x14, "u8");
    public static readonly TlvLayout TellsCardState = new(0x15, "u8");

    public static readonly MessageLayout SetEventReport = new(0x0001, "Set Event Report") { Optional = [TellsPinState, TellsOperatingMode, TellsCardState] };

    public static readonly MessageLayout EventReport = new(0x0001, "Event Report");
    public static readonly TlvLayout ReportedPin = new(0x11, "u8 u8 u8");
    public static readonly TlvLayout ReportedOperatingMode = new(0x14, "u8");
    public static readonly TlvLayout ReportedCardState = new(0x15, "u8");

    public static readonly MessageLayout GetCapabilities = new(0x0020, "Get Capabilities");

    /// <summary>Bits per second up and down, data service, card, radio interfaces.</summary>
    public static readonly TlvLayout Capabilities = new(0x01, "u32 u32 u8 u8 list8( u8 )");

    /// <summary>What answers a question for one text: manufacturer, model, revision, ICCID and so on.</summary>
    public static readonly TlvLayout Text = new(0x01, "rest");

    public static readonly MessageLayout GetManufacturer = new(0x0021, "Get Manufacturer");
    public static readonly MessageLayout GetModel = new(0x0022, "Get Model");
    public static readonly MessageLayout GetRevision = new(0x0023, "Get Revision");
    public static readonly MessageLayout GetOwnNumber = new(0x0024, "Get MSISDN");
    public static readonly MessageLayout GetHardwareRevision = new(0x002C, "Get Hardware Revision");
    public static readonly MessageLayout GetSoftwareVersion = new(0x0051, "Get Software Version");

    public static readonly MessageLayout GetIds = new(0x0025, "Get IDs");
    public static readonly TlvLayout Esn = new(0x10, "rest");
    public static readonly TlvLayout Imei = new(0x11, "rest");
    public static readonly TlvLayout Meid = new(0x12, "rest");

    /// <summary>Which code, and on or off, and the code.</summary>
    public static readonly TlvLayout PinProtection = new(0x01, "u8 u8 counted8");

    /// <summary>Which code, and the code.</summary>
    public static readonly TlvLayout Pin = new(0x01, "u8 counted8");

    /// <summary>Which code, and two: the old one or the PUK, and the new one.</summary>
    public static readonly TlvLayout TwoCodes = new(0x01, "u8 counted8 counted8");

    public static readonly MessageLayout SetPinProtection = new(0x0027, "UIM Set PIN Protection") { Required = [PinProtection] };
    public static readonly MessageLayout VerifyPin = new(0x0028, "UIM Verify PIN") { Required = [Pin] };
    public static readonly MessageLayout UnblockPin = new(0x0029, "UIM Unblock PIN") { Required = [TwoCodes] };
    public static readonly MessageLayout ChangePin = new(0x002A, "UIM Change PIN") { Required = [TwoCodes] };

    /// <summary>Attempts left for the PIN and for its PUK.</summary>
    public static readonly TlvLayout AttemptsLeft = new(0x10, "u8 u8");

    public static readonly MessageLayout GetPinStatus = new(0x002B, "UIM Get PIN Status");

    /// <summary>State, attempts left for the PIN and for its PUK.</summary>
    public static readonly TlvLayout FirstPin = new(0x11, "u8 u8 u8");

    public static readonly TlvLayout SecondPin = new(0x12, "u8 u8 u8");

    public static readonly TlvLayout OperatingMode = new(0x01, "u8");
    public static readonly MessageLayout GetOperatingMode = new(0x002D, "Get Operating Mode");
    public static readonly MessageLayout SetOperatingMode = new(0x002E, "Set Operating Mode") { Required = [OperatingMode] };

    public static readonly MessageLayout GetIccid = new(0x003C, "UIM Get ICCID");
    public static readonly MessageLayout GetImsi = new(0x0043, "UIM Get IMSI");
    public static readonly MessageLayout GetCardState = new(0x0044, "UIM Get State");
    public static readonly TlvLayout CardState = new(0x01, "u8");

    public static readonly MessageLayout GetBandCapabilities = new(0x0045, "Get Band Capabilities");
    public static readonly TlvLayout Bands = new(0x01, "u64");
    public static readonly TlvLayout LteBands = new(0x10, "u64");
}

using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>NAS: registration, signal, choice of network.</summary>
internal static class NasTable
{
    /// <summary>On or off, and the levels in dBm it is told at.</summary>
    public static readonly TlvLayout TellsStrength = new(0x10, "u8 list8( u8 )");

    public static readonly MessageLayout SetEventReport = new(0x0002, "Set Event Report") { Optional = [TellsStrength] };
    public static readonly MessageLayout EventReport = new(0x0002, "Event Report");

    public static readonly TlvLayout TellsServingSystem = new(0x13, "u8");
    public static readonly TlvLayout TellsSystemInfo = new(0x18, "u8");
    public static readonly TlvLayout TellsSignalInfo = new(0x19, "u8");

    public static readonly MessageLayout RegisterIndications =
        new(0x0003, "Register Indications") { Optional = [TellsServingSystem, TellsSystemInfo, TellsSignalInfo] };

    /// <summary>Bits: 0 RSSI, 5 RSRQ, 6 SNR, 7 RSRP.</summary>
    public static readonly TlvLayout StrengthMask = new(0x10, "u16");

    public static readonly MessageLayout GetSignalStrength = new(0x0020, "Get Signal Strength") { Optional = [StrengthMask] };

    /// <summary>dBm and radio interface.</summary>
    public static readonly TlvLayout Strength = new(0x01, "u8 u8");

    /// <summary>The same in a report.</summary>
    public static readonly TlvLayout ReportedStrength = new(0x10, "u8 u8");

    public static readonly TlvLayout StrengthRssi = new(0x11, "list16( u8 u8 )");
    public static readonly TlvLayout StrengthRsrq = new(0x16, "u8 u8");
    public static readonly TlvLayout StrengthSnr = new(0x17, "u16");
    public static readonly TlvLayout StrengthRsrp = new(0x18, "u16");

    public static readonly MessageLayout Scan = new(0x0021, "Network Scan");

    /// <summary>Country, network, status, name.</summary>
    public static readonly TlvLayout Networks = new(0x10, "list16( u16 u16 u8 counted8 )");

    /// <summary>Country, network, radio interface.</summary>
    public static readonly TlvLayout NetworkAccesses = new(0x11, "list16( u16 u16 u8 )");

    /// <summary>Country, network, 1 where that has three digits.</summary>
    public static readonly TlvLayout NetworkDigits = new(0x12, "list16( u16 u16 u8 )");

    public static readonly TlvLayout RegisterAction = new(0x01, "u8");
    public static readonly TlvLayout ManualNetwork = new(0x10, "u16 u16 u8");
    public static readonly TlvLayout HasThreeDigits = new(0x12, "u8");

    public static readonly MessageLayout Register =
        new(0x0022, "Initiate Network Register") { Required = [RegisterAction], Optional = [ManualNetwork, HasThreeDigits] };

    public static readonly TlvLayout AttachAction = new(0x10, "u8");
    public static readonly MessageLayout Attach = new(0x0023, "Attach Detach") { Required = [AttachAction] };

    public static readonly MessageLayout GetServingSystem = new(0x0024, "Get Serving System");
    public static readonly MessageLayout ServingSystem = new(0x0024, "Serving System");

    /// <summary>Registration, calls, packets, kind of network, radio interfaces.</summary>
    public static readonly TlvLayout Serving = new(0x01, "u8 u8 u8 u8 list8( u8 )");

    public static readonly TlvLayout Roaming = new(0x10, "u8");
    public static readonly TlvLayout DataCapability = new(0x11, "list8( u8 )");
    public static readonly TlvLayout CurrentNetwork = new(0x12, "u16 u16 counted8");
    public static readonly TlvLayout AreaCode = new(0x1C, "u16");
    public static readonly TlvLayout CellId = new(0x1D, "u32");
    public static readonly TlvLayout TrackingArea = new(0x24, "u16");

    /// <summary>The same three have other types in the indication.</summary>
    public static readonly TlvLayout ToldAreaCode = new(0x1D, "u16");

    public static readonly TlvLayout ToldCellId = new(0x1E, "u32");
    public static readonly TlvLayout ToldTrackingArea = new(0x25, "u16");

    public static readonly MessageLayout GetHomeNetwork = new(0x0025, "Get Home Network");
    public static readonly TlvLayout HomeNetwork = new(0x01, "u16 u16 counted8");

    /// <summary>1, and 1 where the network code has three digits.</summary>
    public static readonly TlvLayout HomeDigits = new(0x12, "u8 u8");

    public static readonly MessageLayout GetTechnologyPreference = new(0x002B, "Get Technology Preference");
    public static readonly TlvLayout TechnologyPreference = new(0x01, "u16 u8");

    public static readonly MessageLayout GetBand = new(0x0031, "Get RF Band Information");

    /// <summary>Radio interface, band, channel.</summary>
    public static readonly TlvLayout Band = new(0x01, "list8( u8 u16 u16 )");

    public static readonly TlvLayout ModePreference = new(0x11, "u16");
    public static readonly TlvLayout BandPreference = new(0x12, "u64");
    public static readonly TlvLayout RoamingPreference = new(0x14, "u16");
    public static readonly TlvLayout LteBandPreference = new(0x15, "u64");

    /// <summary>0 automatic, 1 manual; country and network.</summary>
    public static readonly TlvLayout SelectNetwork = new(0x16, "u8 u16 u16");

    public static readonly TlvLayout ServiceDomain = new(0x18, "u32");
    public static readonly TlvLayout SelectThreeDigits = new(0x1A, "u8");

    public static readonly MessageLayout SetPreference = new(0x0033, "Set System Selection Preference")
    {
        Optional = [ModePreference, BandPreference, RoamingPreference, LteBandPreference, SelectNetwork, ServiceDomain, SelectThreeDigits],
    };

    public static readonly MessageLayout GetPreference = new(0x0034, "Get System Selection Preference");
    public static readonly TlvLayout SelectionMode = new(0x16, "u8");
    public static readonly TlvLayout SelectedNetwork = new(0x1B, "u16 u16 u8");

    public static readonly MessageLayout GetCellLocation = new(0x0043, "Get Cell Location Info");

    /// <summary>Idle, network, area, cell, channel, physical cell, four thresholds, cells: physical cell, RSRQ, RSRP, RSSI, level.</summary>
    public static readonly TlvLayout LteCells = new(0x13, "u8 octets3 u16 u32 u16 u16 u8 u8 u8 u8 list8( u16 u16 u16 u16 u16 )");

    public static readonly MessageLayout GetSystemInfo = new(0x004D, "Get System Info");
    public static readonly MessageLayout SystemInfo = new(0x004E, "System Info");

    /// <summary>Service, true service, 1 where data prefers it.</summary>
    public static readonly TlvLayout GsmService = new(0x12, "u8 u8 u8");

    public static readonly TlvLayout UmtsService = new(0x13, "u8 u8 u8");
    public static readonly TlvLayout LteService = new(0x14, "u8 u8 u8");

    /// <summary>
    /// Domain, capability, roaming, forbidden, area, cell, refusal (domain and cause), network (three characters each), then what each technology has of
    /// its own; in front of each whether it counts.
    /// </summary>
    public static readonly TlvLayout GsmSystem = new(0x17, "u8 u8 u8 u8 u8 u8 u8 u8 u8 u16 u8 u32 u8 u8 u8 u8 octets3 octets3 u8 u8 u8 u8");

    public static readonly TlvLayout UmtsSystem = new(0x18, "u8 u8 u8 u8 u8 u8 u8 u8 u8 u16 u8 u32 u8 u8 u8 u8 octets3 octets3 u8 u8 u8 u8 u8 u16");
    public static readonly TlvLayout LteSystem = new(0x19, "u8 u8 u8 u8 u8 u8 u8 u8 u8 u16 u8 u32 u8 u8 u8 u8 octets3 octets3 u8 u16");

    public static readonly MessageLayout GetSignalInfo = new(0x004F, "Get Signal Info");
    public static readonly MessageLayout SignalInfo = new(0x0051, "Signal Info");
    public static readonly TlvLayout GsmSignal = new(0x12, "u8");

    /// <summary>RSSI, Ec/Io in halves of a dB.</summary>
    public static readonly TlvLayout UmtsSignal = new(0x13, "u8 u16");

    /// <summary>RSSI, RSRQ, RSRP, SNR in tenths of a dB.</summary>
    public static readonly TlvLayout LteSignal = new(0x14, "u8 u8 u16 u16");

    public static readonly TlvLayout RssiThresholds = new(0x10, "list8( u8 )");
    public static readonly MessageLayout ConfigureSignalInfo = new(0x0050, "Config Signal Info") { Optional = [RssiThresholds] };

    /// <summary>Tenths of a dB.</summary>
    public static readonly TlvLayout GsmRssiDelta = new(0x1D, "u16");

    public static readonly TlvLayout UmtsRssiDelta = new(0x1F, "u16");
    public static readonly TlvLayout LteRssiDelta = new(0x23, "u16");
    public static readonly TlvLayout LteRsrpDelta = new(0x29, "u16");

    public static readonly MessageLayout ConfigureSignalInfoAgain =
        new(0x006C, "Config Signal Info v2") { Optional = [GsmRssiDelta, UmtsRssiDelta, LteRssiDelta, LteRsrpDelta] };

    public static readonly MessageLayout GetPlmnName = new(0x0044, "Get PLMN Name");
    public static readonly TlvLayout PlmnName = new(0x10, "u8 counted8 u8 u8 u8 counted8 u8 u8 u8 counted8");
}

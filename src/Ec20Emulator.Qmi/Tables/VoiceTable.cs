using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>VOICE: calls.</summary>
internal static class VoiceTable
{
    public static readonly TlvLayout TellsCalls = new(0x13, "u8");
    public static readonly MessageLayout RegisterIndications = new(0x0003, "Indication Register") { Optional = [TellsCalls] };

    public static readonly TlvLayout Number = new(0x01, "rest");
    public static readonly MessageLayout Dial = new(0x0020, "Dial Call") { Required = [Number] };

    public static readonly TlvLayout Call = new(0x01, "u8");
    public static readonly TlvLayout SameCall = new(0x10, "u8");
    public static readonly MessageLayout End = new(0x0021, "End Call") { Required = [Call] };
    public static readonly MessageLayout Answer = new(0x0022, "Answer Call") { Required = [Call] };

    /// <summary>Call and keys.</summary>
    public static readonly TlvLayout Keys = new(0x01, "u8 counted8");

    public static readonly MessageLayout Burst = new(0x0028, "Burst DTMF") { Required = [Keys] };

    /// <summary>Call and one key.</summary>
    public static readonly TlvLayout Key = new(0x01, "u8 u8");

    public static readonly MessageLayout StartTone = new(0x0029, "Start Continuous DTMF") { Required = [Key] };
    public static readonly MessageLayout StopTone = new(0x002A, "Stop Continuous DTMF") { Required = [Call] };

    public static readonly MessageLayout AllCallStatus = new(0x002E, "All Call Status");

    /// <summary>Id, state, kind, direction, mode, member of a conference, line.</summary>
    public static readonly TlvLayout ToldCalls = new(0x01, "list8( u8 u8 u8 u8 u8 u8 u8 )");

    /// <summary>Id, presentation, number.</summary>
    public static readonly TlvLayout ToldNumbers = new(0x10, "list8( u8 u8 counted8 )");

    public static readonly MessageLayout GetAllCalls = new(0x002F, "Get All Call Info");
    public static readonly TlvLayout Calls = new(0x10, "list8( u8 u8 u8 u8 u8 u8 u8 )");
    public static readonly TlvLayout Numbers = new(0x11, "list8( u8 u8 counted8 )");

    public static readonly TlvLayout ManageAction = new(0x01, "u8");
    public static readonly TlvLayout ManagedCall = new(0x10, "u8");
    public static readonly MessageLayout Manage = new(0x0031, "Manage Calls") { Required = [ManageAction], Optional = [ManagedCall] };
}

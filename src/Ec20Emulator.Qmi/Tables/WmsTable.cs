using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>WMS: short messages.</summary>
internal static class WmsTable
{
    public static readonly TlvLayout TellsMessages = new(0x10, "u8");
    public static readonly MessageLayout SetEventReport = new(0x0001, "Set Event Report") { Optional = [TellsMessages] };
    public static readonly MessageLayout EventReport = new(0x0001, "Event Report");

    /// <summary>Memory and place of a new message.</summary>
    public static readonly TlvLayout NewMessage = new(0x10, "u8 u32");

    /// <summary>3GPP: 1.</summary>
    public static readonly TlvLayout ToldMode = new(0x12, "u8");

    /// <summary>Format (6 = GSM and UMTS), service centre and TPDU.</summary>
    public static readonly TlvLayout RawMessage = new(0x01, "u8 counted16");

    public static readonly MessageLayout Send = new(0x0020, "Raw Send") { Required = [RawMessage] };
    public static readonly TlvLayout Reference = new(0x01, "u16");

    /// <summary>RP cause and TP cause.</summary>
    public static readonly TlvLayout Cause = new(0x12, "u16 u8");

    /// <summary>Memory, format, message.</summary>
    public static readonly TlvLayout StoredMessage = new(0x01, "u8 u8 counted16");

    public static readonly MessageLayout Write = new(0x0021, "Raw Write") { Required = [StoredMessage] };
    public static readonly TlvLayout Index = new(0x01, "u32");

    /// <summary>Memory and place.</summary>
    public static readonly TlvLayout Place = new(0x01, "u8 u32");

    /// <summary>0 CDMA, 1 GSM and UMTS.</summary>
    public static readonly TlvLayout ReadMode = new(0x10, "u8");

    public static readonly MessageLayout Read = new(0x0022, "Raw Read") { Required = [Place], Optional = [ReadMode] };

    /// <summary>Tag (0 read, 1 not read, 2 sent, 3 not sent), format, message.</summary>
    public static readonly TlvLayout Message = new(0x01, "u8 u8 counted16");

    /// <summary>Memory, place, tag of a message: 0 read, 1 not read, 2 sent, 3 not sent.</summary>
    public static readonly TlvLayout Tagged = new(0x01, "u8 u32 u8");

    public static readonly MessageLayout ModifyTag = new(0x0023, "Modify Tag") { Required = [Tagged] };

    public static readonly TlvLayout Memory = new(0x01, "u8");
    public static readonly TlvLayout DeletedIndex = new(0x10, "u32");
    public static readonly TlvLayout Tag = new(0x11, "u8");
    public static readonly MessageLayout Delete = new(0x0024, "Delete") { Required = [Memory], Optional = [DeletedIndex, Tag] };

    public static readonly MessageLayout GetProtocol = new(0x0030, "Get Message Protocol");
    public static readonly TlvLayout Protocol = new(0x01, "u8");

    public static readonly MessageLayout List = new(0x0031, "List Messages") { Required = [Memory], Optional = [Tag] };
    public static readonly TlvLayout Messages = new(0x01, "list32( u32 u8 )");

    /// <summary>Kind of message, class, memory, what is done: 1 store and tell.</summary>
    public static readonly TlvLayout Routes = new(0x01, "list16( u8 u8 u8 u8 )");

    public static readonly MessageLayout SetRoutes = new(0x0032, "Set Routes") { Required = [Routes] };
    public static readonly MessageLayout GetRoutes = new(0x0033, "Get Routes");

    public static readonly TlvLayout StoredPlace = new(0x01, "u8 u32 u8");
    public static readonly MessageLayout SendStored = new(0x0042, "Send From Memory Storage") { Required = [StoredPlace] };
    public static readonly TlvLayout StoredReference = new(0x10, "u16");
    public static readonly TlvLayout StoredCause = new(0x13, "u16 u8");
}

using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>CTL: versions, client numbers.</summary>
internal static class CtlTable
{
    public static readonly TlvLayout Instance = new(0x01, "u8");
    public static readonly MessageLayout SetInstanceId = new(0x0020, "Set Instance ID") { Required = [Instance] };
    public static readonly TlvLayout Link = new(0x01, "u16");

    public static readonly MessageLayout GetVersionInfo = new(0x0021, "Get Version Info");

    /// <summary>Service, major and minor version.</summary>
    public static readonly TlvLayout Versions = new(0x01, "list8( u8 u16 u16 )");

    public static readonly TlvLayout Service = new(0x01, "u8");
    public static readonly MessageLayout AllocateClient = new(0x0022, "Allocate CID") { Required = [Service] };

    /// <summary>Service and number.</summary>
    public static readonly TlvLayout Client = new(0x01, "u8 u8");

    public static readonly MessageLayout ReleaseClient = new(0x0023, "Release CID") { Required = [Client] };

    /// <summary>1 where a header of quality of service stands in front of packets.</summary>
    public static readonly TlvLayout QosHeader = new(0x01, "u8");

    /// <summary>1 Ethernet, 2 raw IP.</summary>
    public static readonly TlvLayout LinkProtocol = new(0x10, "u16");

    public static readonly MessageLayout SetDataFormat = new(0x0026, "Set Data Format") { Optional = [QosHeader, LinkProtocol] };

    /// <summary>All clients are gone.</summary>
    public static readonly MessageLayout Sync = new(0x0027, "Sync");
}

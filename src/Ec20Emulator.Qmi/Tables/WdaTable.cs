using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>WDA: the format of data between host and modem.</summary>
internal static class WdaTable
{
    public static readonly TlvLayout QosHeader = new(0x10, "u8");

    /// <summary>1 Ethernet, 2 raw IP.</summary>
    public static readonly TlvLayout LinkProtocol = new(0x11, "u32");

    /// <summary>How packets are put together; 0 not at all.</summary>
    public static readonly TlvLayout UplinkAggregation = new(0x12, "u32");

    public static readonly TlvLayout DownlinkAggregation = new(0x13, "u32");

    public static readonly MessageLayout SetDataFormat =
        new(0x0020, "Set Data Format") { Optional = [QosHeader, LinkProtocol, UplinkAggregation, DownlinkAggregation] };

    public static readonly MessageLayout GetDataFormat = new(0x0021, "Get Data Format");
}

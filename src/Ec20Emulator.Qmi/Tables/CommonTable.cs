using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>What all services have.</summary>
internal static class CommonTable
{
    /// <summary>What became of a request: 0 success, 1 failure, and the error.</summary>
    public static readonly TlvLayout Result = new(0x02, "u16 u16");

    /// <summary>The client begins anew: it is told of nothing any more.</summary>
    public static readonly MessageLayout Reset = new(0x0000, "Reset");

    /// <summary>Which messages there are.</summary>
    public static readonly MessageLayout GetSupportedMessages = new(0x001E, "Get Supported Messages");

    /// <summary>Bit n of it is message n.</summary>
    public static readonly TlvLayout SupportedMessages = new(0x10, "counted16");
}

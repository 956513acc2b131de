using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>Why a call was not made, or is over: a short reason and a long one, the latter a number of the modem's own (2), of call control (3) or of 3GPP (6).</summary>
internal static class EndReasons
{
    /// <summary>The host has ended it.</summary>
    public static readonly byte[] ByClient = Make(2, 3, 2000);

    /// <summary>There is no service.</summary>
    public static readonly byte[] NoService = Make(3, 3, 2001);

    /// <summary>Another call has the interface.</summary>
    public static readonly byte[] InterfaceInUse = Make(1, 2, 237);

    /// <summary>There is no such profile.</summary>
    public static readonly byte[] InvalidProfile = Make(1, 2, 235);

    /// <summary>No further context may be active (3GPP 24.008, 10.5.6.6: insufficient resources).</summary>
    public static readonly byte[] NoRoom = Make(1, 6, 26);

    /// <summary>The network refuses: activation rejected, unspecified.</summary>
    public static readonly byte[] Rejected = Make(1, 6, 31);

    /// <summary>The network gives IPv4 alone.</summary>
    public static readonly byte[] Ipv4Only = Make(1, 6, 50);

    /// <summary>The network gives IPv6 alone.</summary>
    public static readonly byte[] Ipv6Only = Make(1, 6, 51);

    private static readonly byte[] Deactivated = Make(1, 6, 36);

    /// <summary>Why a call the host has not ended is over.</summary>
    /// <param name="isAttached">True where the modem still has packet service.</param>
    public static byte[] Of(bool isAttached) => isAttached ? Deactivated : NoService;

    private static byte[] Make(int reason, int kind, int detail) => [.. WdsTable.EndReason.Write(reason), .. WdsTable.VerboseEndReason.Write(kind, detail)];
}

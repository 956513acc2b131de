namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>How a request ended: 0 or an error number of Linux, negative.</summary>
internal static class UsbStatus
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>ENOMEM: more waits at the endpoint than it takes.</summary>
    public const int NoRoom = -12;

    /// <summary>EPIPE: the endpoint stalls, or there is none.</summary>
    public const int Stall = -32;

    /// <summary>ECONNRESET: the host has taken it back.</summary>
    public const int TakenBack = -104;
}

using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Features.Multiplexer.Control;

/// <summary>The octet of lines in a modem status message (3GPP 27.010, 5.4.6.3.7).</summary>
internal static class ModemStatus
{
    private const byte ExtensionBit = 0x01;
    private const byte FlowControl = 0x02;
    private const byte ReadyToCommunicate = 0x04;
    private const byte ReadyToReceive = 0x08;
    private const byte IncomingCall = 0x40;
    private const byte DataValid = 0x80;

    /// <summary>What the modem tells: DSR, CTS, RI and DCD, and whether it takes data.</summary>
    public static byte Of(DceLines lines, bool takesData)
    {
        var status = ExtensionBit;
        if (!takesData)
            status |= FlowControl;
        if (lines.HasFlag(DceLines.Dsr))
            status |= ReadyToCommunicate;
        if (lines.HasFlag(DceLines.Cts))
            status |= ReadyToReceive;
        if (lines.HasFlag(DceLines.Ri))
            status |= IncomingCall;
        if (lines.HasFlag(DceLines.Dcd))
            status |= DataValid;
        return status;
    }

    /// <summary>DTR and RTS as the DTE tells them.</summary>
    public static DteLines LinesOf(byte status) =>
        ((status & ReadyToCommunicate) != 0 ? DteLines.Dtr : 0) | ((status & ReadyToReceive) != 0 ? DteLines.Rts : 0);

    /// <summary>True where the DTE takes data.</summary>
    public static bool TakesData(byte status) => (status & FlowControl) == 0;
}

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>The octet of NOTIFY-MODEMSTATE: lines in the upper half, what has changed in the lower (RFC 2217 section 3).</summary>
internal static class ModemState
{
    /// <summary>Delta CTS, delta DSR, trailing edge of RI, delta DCD.</summary>
    internal const byte DeltaBits = 0x0F;

    /// <summary>The lines, without delta bits.</summary>
    internal static byte Of(DceLines lines) => (byte)(
        (lines.HasFlag(DceLines.Cts) ? 0x10 : 0)
        | (lines.HasFlag(DceLines.Dsr) ? 0x20 : 0)
        | (lines.HasFlag(DceLines.Ri) ? 0x40 : 0)
        | (lines.HasFlag(DceLines.Dcd) ? 0x80 : 0));

    /// <summary>The delta bits of a change. RI has one for going off only.</summary>
    internal static byte Delta(DceLines before, DceLines after) =>
        (byte)(((Of(before ^ after) & 0xB0) >> 4) | ((Of(before & ~after) & 0x40) >> 4));
}

namespace Ec20Emulator.Ppp.Framing;

/// <summary>How the other end wants its frames, as it asked for by LCP. The default is what holds before that (RFC 1662 section 7, RFC 1661 section 6).</summary>
/// <param name="ControlCharacterMap">Control characters that must be escaped, bit n for octet n.</param>
/// <param name="CompressesProtocol">True where protocol numbers below 256 may take one octet.</param>
/// <param name="CompressesAddress">True where address and control field may be left out.</param>
internal readonly record struct LineOptions(uint ControlCharacterMap, bool CompressesProtocol, bool CompressesAddress)
{
    /// <summary>Before LCP is open, and for LCP itself always.</summary>
    public static readonly LineOptions Default = new(0xFFFFFFFF, false, false);
}

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>
/// What hosts send to get a clear line, such as CR, LF, Ctrl-Z and ESC, and which a command state passes over in silence (at-engine.md 18.4).
/// </summary>
internal static class LineClearing
{
    private static ReadOnlySpan<byte> Characters => "\r\n\x1a\x1b"u8;

    /// <summary>True for bytes that are more than that and do not begin a command line.</summary>
    public static bool IsSurplus(ReadOnlySpan<byte> input) => input.ContainsAnyExcept(Characters) && !BeginsCommand(input);

    /// <summary>True where a command line begins behind that, be it only by its first letter.</summary>
    public static bool BeginsCommand(ReadOnlySpan<byte> input)
    {
        var line = input.TrimStart(Characters);
        return !line.IsEmpty && line[0] is (byte)'A' or (byte)'a' && (line.Length == 1 || line[1] is (byte)'T' or (byte)'t' or (byte)'/');
    }
}

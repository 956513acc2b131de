using System.Buffers;

namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>Tones as players take them: <c>A,B,1,2,#</c>, with commas or without.</summary>
internal static class ToneString
{
    /// <summary>What a telephone can send.</summary>
    public static readonly SearchValues<char> Dtmf = SearchValues.Create("0123456789*#ABCD");

    /// <summary>DTMF, and the tones of 1400 Hz, 2300 Hz and 1000 Hz.</summary>
    public static readonly SearchValues<char> Player = SearchValues.Create("0123456789*#ABCDEFG");

    /// <summary>The tones in a row.</summary>
    /// <returns>Null where there are none, too many, or others.</returns>
    public static string? Read(string text, SearchValues<char> allowed, int most)
    {
        var tones = text.Replace(",", "", StringComparison.Ordinal).ToUpperInvariant();
        return tones.Length == 0 || tones.Length > most || tones.AsSpan().ContainsAnyExcept(allowed) ? null : tones;
    }
}

using System.Buffers;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>A DTMF tone of AT+VTS.</summary>
/// <param name="Digit">0-9, *, #, A-D.</param>
/// <param name="Duration">In tenths of a second, 0-255; 0 = as short as the network allows.</param>
internal readonly record struct DtmfTone(char Digit, int Duration)
{
    /// <summary>Longest duration, tenths of a second.</summary>
    public const int Longest = 255;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789*#ABCD");

    /// <summary>The tones of digits, in either case; null where one is none.</summary>
    public static IReadOnlyList<DtmfTone>? Parse(string digits, int duration)
    {
        var upper = digits.ToUpperInvariant();
        return upper.AsSpan().ContainsAnyExcept(Digits) ? null : [.. upper.Select(digit => new DtmfTone(digit, duration))];
    }
}

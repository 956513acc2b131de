namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>Place of a message in a longer one (3GPP 23.040, 9.2.3.24.1 and 9.2.3.24.8).</summary>
/// <param name="Reference">Same in all parts: 0-255, or 0-65535 where the header has the long form.</param>
/// <param name="Number">From 1.</param>
/// <param name="Total">Number of parts, 1-255.</param>
internal sealed record ConcatenatedPart(int Reference, int Number, int Total)
{
    private const byte ShortReference = 0x00;
    private const byte LongReference = 0x08;

    /// <summary>A user data header, with its length octet, that says so; the reference is 0-255.</summary>
    public byte[] ToHeader() => [5, ShortReference, 3, (byte)Reference, (byte)Total, (byte)Number];

    /// <summary>Finds it in a header.</summary>
    /// <param name="header">The header with its length octet; elements that run over its end are ignored.</param>
    /// <returns>Null where the header does not say so, or contradicts itself.</returns>
    public static ConcatenatedPart? Find(ReadOnlySpan<byte> header)
    {
        for (var i = 1; i + 1 < header.Length && i + 1 + header[i + 1] < header.Length; i += 2 + header[i + 1])
        {
            var value = header.Slice(i + 2, header[i + 1]);
            var part = (header[i], value.Length) switch
            {
                (ShortReference, 3) => new ConcatenatedPart(value[0], value[2], value[1]),
                (LongReference, 4) => new ConcatenatedPart((value[0] << 8) | value[1], value[3], value[2]),
                _ => null,
            };
            if (part is { Number: > 0 } && part.Number <= part.Total)
                return part;
        }
        return null;
    }
}

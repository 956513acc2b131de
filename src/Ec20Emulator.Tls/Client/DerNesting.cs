namespace Ec20Emulator.Tls.Client;

/// <summary>
/// Measures how deep the elements of a DER value are nested, without recursion and in one pass. The ASN.1 parser behind it recurses,
/// and a stack overflow cannot be caught: whatever a peer or a file says passes here first.
/// </summary>
internal static class DerNesting
{
    /// <summary>Deepest nesting let through; a certificate needs about ten.</summary>
    public const int Limit = 32;

    private const int Constructed = 0x20;
    private const int LongTag = 0x1F;

    /// <summary>True when every element is complete, of definite length and no deeper than <see cref="Limit"/>.</summary>
    public static bool IsSound(ReadOnlySpan<byte> der)
    {
        Span<int> ends = stackalloc int[Limit + 1];
        ends[0] = der.Length;
        int depth = 0, position = 0;
        while (position < der.Length)
        {
            while (position == ends[depth])
                depth--;
            if (!TryReadHeader(der[position..ends[depth]], out var header, out var length, out var constructed))
                return false;
            position += header;
            if (!constructed)
                position += length;
            else if (++depth > Limit)
                return false;
            else
                ends[depth] = position + length;
        }
        return der.Length > 0;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> der, out int header, out int length, out bool constructed)
    {
        (header, length, constructed) = (1, 0, (der[0] & Constructed) != 0);
        if ((der[0] & LongTag) == LongTag)
        {
            while (header < der.Length && (der[header] & 0x80) != 0)
                header++;
            header++;
        }
        if (header >= der.Length)
            return false;
        int first = der[header++];
        if (first < 0x80)
        {
            length = first;
            return length <= der.Length - header;
        }
        var octets = first & 0x7F;
        if (octets is 0 or > 3 || octets > der.Length - header)
            return false;
        for (; octets > 0; octets--)
            length = (length << 8) | der[header++];
        return length <= der.Length - header;
    }
}

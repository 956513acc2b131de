namespace Ec20Emulator.Tls.Records;

/// <summary>The padding of TLS1.0-1.2: every byte says how many come before the last (RFC 5246 6.2.3.2).</summary>
internal static class CbcPadding
{
    /// <summary>Writes the least padding that fills the last block.</summary>
    public static void Write(Span<byte> padding) => padding.Fill((byte)(padding.Length - 1));

    /// <summary>Counts the padding at the end of a decrypted record, in a time that depends on the record's length alone.</summary>
    /// <param name="plaintext">Content, MAC and padding; at least <paramref name="macSize"/> + 1 bytes.</param>
    /// <param name="macSize">Bytes that cannot be padding.</param>
    /// <param name="total">Bytes of padding, the length byte included; 1 when it is not in order.</param>
    /// <returns>All ones when the padding is in order, else 0.</returns>
    public static int Check(ReadOnlySpan<byte> plaintext, int macSize, out int total)
    {
        int last = plaintext[^1];
        var room = plaintext.Length - macSize - 1;
        var wrong = IfNegative(room - last);
        var looked = Math.Min(255, plaintext.Length - 1);
        for (var back = 1; back <= looked; back++)
            wrong |= IfNegative(back - last - 1) & (plaintext[^(1 + back)] ^ last);
        var good = ~IfNegative(wrong | -wrong);
        total = (last & good) + 1;
        return good;
    }

    // All ones when the number is negative.
    private static int IfNegative(int number) => number >> 31;
}

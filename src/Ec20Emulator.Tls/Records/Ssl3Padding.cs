namespace Ec20Emulator.Tls.Records;

/// <summary>The padding of SSL3.0: any bytes, less than a block, the last one counting those before it (RFC 6101 5.2.3.2).</summary>
internal static class Ssl3Padding
{
    /// <summary>Counts the padding at the end of a decrypted record.</summary>
    /// <returns>1 to <paramref name="blockSize"/> bytes, the length byte included; 0 when it cannot be padding.</returns>
    public static int Count(ReadOnlySpan<byte> plaintext, int blockSize, int macSize)
    {
        var total = plaintext[^1] + 1;
        return total > blockSize || macSize + total > plaintext.Length ? 0 : total;
    }
}

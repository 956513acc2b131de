using System.Security.Cryptography;
using System.Text;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>Takes a PEM file apart; line ends and text between the blocks do not matter.</summary>
internal static class PemBlocks
{
    private const int MostBytes = 512 * 1024;

    /// <summary>Every well-formed block, in order.</summary>
    /// <exception cref="CryptographicException">The file is larger than 512 KiB.</exception>
    public static List<(string Label, byte[] Content)> Read(byte[] file)
    {
        if (file.Length > MostBytes)
            throw new CryptographicException($"it is larger than {MostBytes} bytes");
        var blocks = new List<(string, byte[])>();
        for (var rest = Encoding.Latin1.GetString(file).AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
            blocks.Add((rest[fields.Label].ToString(), Convert.FromBase64String(rest[fields.Base64Data].ToString())));
        return blocks;
    }
}

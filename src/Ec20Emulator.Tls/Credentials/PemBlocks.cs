using System.Security.Cryptography;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>Takes a PEM file apart; line ends and text between the blocks do not matter.</summary>
internal static class PemBlocks
{
    /// <summary>Every well-formed block, in order.</summary>
    public static List<(string Label, byte[] Content)> Read(string text)
    {
        var blocks = new List<(string, byte[])>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
            blocks.Add((rest[fields.Label].ToString(), Convert.FromBase64String(rest[fields.Base64Data].ToString())));
        return blocks;
    }
}

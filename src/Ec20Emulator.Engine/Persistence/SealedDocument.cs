using System.Security.Cryptography;
using System.Text;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>A JSON document behind a first line that names its kind, format version and SHA-256, so that damage is noticed.</summary>
internal static class SealedDocument
{
    private const int HashCharacters = 64;

    /// <summary>The file for a document.</summary>
    /// <param name="kind">What it is, such as <c>ufs-index</c>.</param>
    /// <param name="json">The document.</param>
    internal static ReadOnlyMemory<byte>[] Seal(string kind, byte[] json) =>
        [Encoding.ASCII.GetBytes($"{Head(kind)}{Convert.ToHexStringLower(SHA256.HashData(json))}\n"), json];

    /// <summary>The document of a file.</summary>
    /// <param name="kind">What it should be.</param>
    /// <param name="file">The whole file.</param>
    /// <exception cref="InvalidDataException">Another kind or version, or the hash does not fit.</exception>
    internal static ReadOnlyMemory<byte> Unseal(string kind, byte[] file)
    {
        var head = Encoding.ASCII.GetBytes(Head(kind));
        if (!file.AsSpan().StartsWith(head))
            throw new InvalidDataException($"its first line does not say \"{Head(kind).TrimEnd()}\"");
        var json = file.AsMemory(Math.Min(file.Length, head.Length + HashCharacters + 1));
        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json.Span)) + "\n");
        if (!file.AsSpan(head.Length, file.Length - head.Length - json.Length).SequenceEqual(expected))
            throw new InvalidDataException("its checksum does not fit its content");
        return json;
    }

    private static string Head(string kind) => $"ec20emu {kind} 1 ";
}

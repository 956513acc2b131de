using System.Security.Cryptography;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The bytes of bulk measurements: every value but in no order, the same in every process, repeated as often as needed.</summary>
internal static class Payload
{
    /// <summary>One repetition.</summary>
    public static readonly byte[] Pattern = Make();

    /// <summary>SHA-256 of so many bytes.</summary>
    public static byte[] Hash(int count)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var done = 0; done < count; done += Pattern.Length)
            hash.AppendData(Pattern, 0, Math.Min(Pattern.Length, count - done));
        return hash.GetHashAndReset();
    }

    private static byte[] Make()
    {
        var bytes = new byte[64 * 1024];
        new Random(20).NextBytes(bytes);
        return bytes;
    }
}

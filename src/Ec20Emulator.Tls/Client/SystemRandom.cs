using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Security;

namespace Ec20Emulator.Tls.Client;

/// <summary>The operating system's random numbers for the TLS library; one instance serves every session.</summary>
internal sealed class SystemRandom : IRandomGenerator
{
    /// <summary>Shared by all sessions; safe for concurrent use.</summary>
    public static readonly SecureRandom Instance = new(new SystemRandom());

    /// <inheritdoc/>
    public void AddSeedMaterial(byte[] seed)
    {
    }

    /// <inheritdoc/>
    public void AddSeedMaterial(long seed)
    {
    }

    /// <inheritdoc/>
    public void NextBytes(byte[] bytes) => RandomNumberGenerator.Fill(bytes);

    /// <inheritdoc/>
    public void NextBytes(byte[] bytes, int start, int len) => RandomNumberGenerator.Fill(bytes.AsSpan(start, len));
}

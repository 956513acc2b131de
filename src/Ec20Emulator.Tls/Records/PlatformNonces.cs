using System.Security.Cryptography;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Records;

/// <summary>Nonces of the platform's source of chance.</summary>
internal sealed class PlatformNonces : TlsNonceGenerator
{
    /// <summary>It has no state: one serves all sessions.</summary>
    public static readonly PlatformNonces Instance = new();

    private PlatformNonces()
    {
    }

    /// <inheritdoc/>
    public byte[] GenerateNonce(int size) => RandomNumberGenerator.GetBytes(size);
}

using System.Security.Cryptography;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Records;

/// <summary>An HMAC of the records on System.Security.Cryptography.</summary>
/// <param name="hash">MD5, SHA-1, SHA-256 or SHA-384.</param>
/// <param name="size">Bytes of the MAC.</param>
internal sealed class PlatformHmac(HashAlgorithmName hash, int size) : TlsHmac, IDisposable
{
    private IncrementalHash? _hmac;

    /// <inheritdoc/>
    public int InternalBlockSize => hash == HashAlgorithmName.SHA384 ? 128 : 64;

    /// <inheritdoc/>
    public int MacLength => size;

    private IncrementalHash Hmac => _hmac ?? throw new InvalidOperationException("no key has been set");

    /// <inheritdoc/>
    public void SetKey(byte[] key, int keyOff, int keyLen) => SetKey(key.AsSpan(keyOff, keyLen));

    /// <inheritdoc/>
    public void SetKey(ReadOnlySpan<byte> key)
    {
        _hmac?.Dispose();
        _hmac = IncrementalHash.CreateHMAC(hash, key);
    }

    /// <inheritdoc/>
    public void Update(byte[] input, int inOff, int length) => Hmac.AppendData(input, inOff, length);

    /// <inheritdoc/>
    public void Update(ReadOnlySpan<byte> input) => Hmac.AppendData(input);

    /// <inheritdoc/>
    public byte[] CalculateMac() => Hmac.GetHashAndReset();

    /// <inheritdoc/>
    public void CalculateMac(byte[] output, int outOff) => Hmac.GetHashAndReset(output.AsSpan(outOff));

    /// <inheritdoc/>
    public void Reset()
    {
        Span<byte> unused = stackalloc byte[MacLength];
        Hmac.GetHashAndReset(unused);
    }

    /// <inheritdoc/>
    public void Dispose() => _hmac?.Dispose();
}

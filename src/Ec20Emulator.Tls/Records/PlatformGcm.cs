using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Records;

/// <summary>AES-GCM of the records on System.Security.Cryptography, one direction.</summary>
internal sealed class PlatformGcm(bool encrypts) : TlsAeadCipherImpl, IDisposable
{
    private const int TagSize = 16;

    private AesGcm? _gcm;
    private byte[] _nonce = [];

    /// <inheritdoc/>
    public void SetKey(byte[] key, int keyOff, int keyLen) => SetKey(key.AsSpan(keyOff, keyLen));

    /// <inheritdoc/>
    public void SetKey(ReadOnlySpan<byte> key)
    {
        _gcm?.Dispose();
        _gcm = new AesGcm(key, TagSize);
    }

    /// <inheritdoc/>
    public void Init(byte[] nonce, int macSize, byte[] additionalData) => _nonce = nonce;

    /// <inheritdoc/>
    public int GetOutputSize(int inputLength) => encrypts ? inputLength + TagSize : inputLength - TagSize;

    /// <inheritdoc/>
    public int DoFinal(byte[] input, int inputOffset, int inputLength, byte[] output, int outputOffset) =>
        DoFinal([], input, inputOffset, inputLength, output, outputOffset);

    /// <inheritdoc/>
    /// <exception cref="TlsFatalAlert">The tag does not verify.</exception>
    public int DoFinal(byte[] additionalData, byte[] input, int inputOffset, int inputLength, byte[] output, int outputOffset)
    {
        var size = GetOutputSize(inputLength);
        var gcm = _gcm ?? throw new InvalidOperationException("no key has been set");
        try
        {
            if (encrypts)
                gcm.Encrypt(_nonce, input.AsSpan(inputOffset, inputLength), output.AsSpan(outputOffset, inputLength), output.AsSpan(outputOffset + inputLength, TagSize), additionalData);
            else
                gcm.Decrypt(_nonce, input.AsSpan(inputOffset, size), input.AsSpan(inputOffset + size, TagSize), output.AsSpan(outputOffset, size), additionalData);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        }
        return size;
    }

    /// <inheritdoc/>
    public void Reset() => _nonce = [];

    /// <inheritdoc/>
    public void Dispose() => _gcm?.Dispose();
}

using System.Security.Cryptography;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Records;

/// <summary>One direction of a block cipher in CBC mode on System.Security.Cryptography; the IV chains from call to call. Owns the algorithm.</summary>
internal sealed class PlatformCbc(SymmetricAlgorithm algorithm, bool encrypts) : TlsBlockCipherImpl, IDisposable
{
    private readonly byte[] _iv = new byte[algorithm.BlockSize / 8];

    /// <inheritdoc/>
    public int GetBlockSize() => _iv.Length;

    /// <inheritdoc/>
    public void SetKey(byte[] key, int keyOff, int keyLen) => SetKey(key.AsSpan(keyOff, keyLen));

    /// <inheritdoc/>
    public void SetKey(ReadOnlySpan<byte> key) => algorithm.SetKey(key);

    /// <inheritdoc/>
    public void Init(byte[] iv, int ivOff, int ivLen) => Init(iv.AsSpan(ivOff, ivLen));

    /// <inheritdoc/>
    public void Init(ReadOnlySpan<byte> iv) => iv.CopyTo(_iv);

    /// <inheritdoc/>
    public int DoFinal(byte[] input, int inputOffset, int inputLength, byte[] output, int outputOffset)
    {
        Transform(input.AsSpan(inputOffset, inputLength), output.AsSpan(outputOffset, inputLength));
        return inputLength;
    }

    /// <summary>Encrypts or decrypts whole blocks; the last block of ciphertext is the next IV.</summary>
    /// <param name="source">The blocks.</param>
    /// <param name="destination">Room for as many; may be the same memory.</param>
    public void Transform(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        if (source.IsEmpty)
            return;
        if (encrypts)
        {
            algorithm.EncryptCbc(source, _iv, destination, PaddingMode.None);
            destination[^_iv.Length..].CopyTo(_iv);
            return;
        }
        Span<byte> nextIv = stackalloc byte[_iv.Length];
        source[^_iv.Length..].CopyTo(nextIv);
        algorithm.DecryptCbc(source, _iv, destination, PaddingMode.None);
        nextIv.CopyTo(_iv);
    }

    /// <inheritdoc/>
    public void Dispose() => algorithm.Dispose();
}

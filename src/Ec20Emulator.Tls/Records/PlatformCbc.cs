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
        input.AsSpan(inputOffset, inputLength).CopyTo(output.AsSpan(outputOffset, inputLength));
        Transform(output.AsSpan(outputOffset, inputLength));
        return inputLength;
    }

    /// <summary>Encrypts or decrypts whole blocks in place.</summary>
    public void Transform(Span<byte> blocks)
    {
        Span<byte> nextIv = stackalloc byte[_iv.Length];
        if (encrypts)
        {
            algorithm.EncryptCbc(blocks, _iv, blocks, PaddingMode.None);
            blocks[^nextIv.Length..].CopyTo(nextIv);
        }
        else
        {
            blocks[^nextIv.Length..].CopyTo(nextIv);
            algorithm.DecryptCbc(blocks, _iv, blocks, PaddingMode.None);
        }
        nextIv.CopyTo(_iv);
    }

    /// <inheritdoc/>
    public void Dispose() => algorithm.Dispose();
}

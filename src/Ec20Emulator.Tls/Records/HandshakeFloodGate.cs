using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// Bounds what the library collects of a handshake message after the handshake, which would be 16 MiB: nothing but Finished and
/// HelloRequest can legally come.
/// </summary>
internal sealed class HandshakeFloodGate(TlsCipher cipher) : TlsCipher
{
    private const int MostHandshakeBytes = 4096;

    private int _handshakeBytes;

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit) => cipher.GetPlaintextLimit(ciphertextLimit);

    /// <inheritdoc/>
    public byte[] EncodePlaintext(long seqNo, byte type, byte[] plaintext, int offset, int len)
        => cipher.EncodePlaintext(seqNo, type, plaintext, offset, len);

    /// <inheritdoc/>
    public byte[] DecodeCiphertext(long seqNo, byte type, byte[] ciphertext, int offset, int len)
    {
        var plaintext = cipher.DecodeCiphertext(seqNo, type, ciphertext, offset, len);
        if (type != ContentType.handshake)
            _handshakeBytes = 0;
        else if ((_handshakeBytes += plaintext.Length) > MostHandshakeBytes)
            throw new TlsFatalAlert(AlertDescription.unexpected_message);
        return plaintext;
    }
}

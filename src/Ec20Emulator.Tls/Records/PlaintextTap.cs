using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// Takes application data where it was decrypted, so that it is not copied through the library's queue: the library, which still decides
/// whether data may come at all, sees an empty record. Not thread-safe.
/// </summary>
internal sealed class PlaintextTap
{
    private const int LargestContent = 16384;

    private Memory<byte> _plaintext;

    /// <summary>True when there is nothing to take.</summary>
    public bool IsEmpty => _plaintext.IsEmpty;

    /// <summary>Keeps the content of a data record; the memory it lies in must stay until it has been taken.</summary>
    /// <returns>What the library gets.</returns>
    /// <exception cref="TlsFatalAlert">It is longer than 16384 bytes.</exception>
    public TlsDecodeResult Pass(TlsDecodeResult decoded)
    {
        if (decoded.contentType != ContentType.application_data)
            return decoded;
        if (decoded.len > LargestContent)
            throw new TlsFatalAlert(AlertDescription.record_overflow);
        _plaintext = decoded.buf.AsMemory(decoded.off, decoded.len);
        return new TlsDecodeResult(decoded.buf, decoded.off, 0, decoded.contentType);
    }

    /// <summary>Moves data out.</summary>
    /// <returns>Bytes moved.</returns>
    public int Take(Span<byte> destination)
    {
        var count = Math.Min(_plaintext.Length, destination.Length);
        _plaintext.Span[..count].CopyTo(destination);
        _plaintext = _plaintext[count..];
        return count;
    }
}

using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Records;

/// <summary>RC4 with 128 bits and a MAC (RFC 5246 6.2.3.1), which the library's TLS has given up. Either side, SSL3.0 to TLS1.2.</summary>
internal sealed class Rc4RecordCipher : TlsCipher, IRecordWriter, IDisposable
{
    private const int KeySize = 16;

    private readonly RC4Engine _encrypt;
    private readonly RC4Engine _decrypt;
    private readonly TlsSuiteHmac _writeMac;
    private readonly TlsSuiteHmac _readMac;
    private readonly TlsHmac[] _macs;
    private readonly PlaintextTap? _tap;
    private long _sequence;

    /// <summary>Derives the keys: MAC of the client, of the server, key of the client, of the server (RFC 5246 6.3).</summary>
    /// <param name="parameters">The connection.</param>
    /// <param name="clientMac">Without its key; owned.</param>
    /// <param name="serverMac">Without its key; owned.</param>
    /// <param name="tap">Takes the application data that comes; null = the library does.</param>
    public Rc4RecordCipher(TlsCryptoParameters parameters, TlsHmac clientMac, TlsHmac serverMac, PlaintextTap? tap = null)
    {
        _tap = tap;
        _macs = [clientMac, serverMac];
        Version = parameters.ServerVersion.FullVersion;
        var macSize = clientMac.MacLength;
        var keys = TlsImplUtilities.CalculateKeyBlock(parameters, 2 * (macSize + KeySize)).AsSpan();
        clientMac.SetKey(keys[..macSize]);
        serverMac.SetKey(keys.Slice(macSize, macSize));
        var client = Engine(keys.Slice(2 * macSize, KeySize));
        var server = Engine(keys[^KeySize..]);
        CryptographicOperations.ZeroMemory(keys);
        (_encrypt, _decrypt) = parameters.IsServer ? (server, client) : (client, server);
        var (ofClient, ofServer) = (new TlsSuiteHmac(parameters, clientMac), new TlsSuiteHmac(parameters, serverMac));
        (_writeMac, _readMac) = parameters.IsServer ? (ofServer, ofClient) : (ofClient, ofServer);
    }

    /// <inheritdoc/>
    public int Version { get; }

    /// <inheritdoc/>
    public bool UsesOpaqueRecordType => false;

    /// <inheritdoc/>
    public int GetCiphertextDecodeLimit(int plaintextLimit) => ProtectedSize(plaintextLimit);

    /// <inheritdoc/>
    public int GetCiphertextEncodeLimit(int plaintextLength, int plaintextLimit) => ProtectedSize(Math.Min(plaintextLength, plaintextLimit));

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit) => ciphertextLimit - _writeMac.Size;

    /// <inheritdoc/>
    public int ProtectedSize(int length) => length + _writeMac.Size;

    /// <inheritdoc/>
    public void Protect(short type, ReadOnlySpan<byte> content, Span<byte> record)
    {
        content.CopyTo(record);
        _writeMac.CalculateMac(_sequence++, type, content).CopyTo(record[content.Length..]);
        _encrypt.ProcessBytes(record, record);
    }

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, byte[] plaintext, int offset, int len)
        => this.Encode(contentType, headerAllocation, plaintext.AsSpan(offset, len));

    /// <inheritdoc/>
    public TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext)
        => this.Encode(contentType, headerAllocation, plaintext);

    /// <inheritdoc/>
    public TlsDecodeResult DecodeCiphertext(
        long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int offset, int len)
    {
        var size = len - _readMac.Size;
        if (size < 0)
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        var record = ciphertext.AsSpan(offset, len);
        _decrypt.ProcessBytes(record, record);
        if (!CryptographicOperations.FixedTimeEquals(_readMac.CalculateMac(seqNo, recordType, record[..size]), record[size..]))
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        var decoded = new TlsDecodeResult(ciphertext, offset, size, recordType);
        return _tap?.Pass(decoded) ?? decoded;
    }

    /// <inheritdoc/>
    public void RekeyDecoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <inheritdoc/>
    public void RekeyEncoder() => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var mac in _macs)
            (mac as IDisposable)?.Dispose();
    }

    private static RC4Engine Engine(ReadOnlySpan<byte> key)
    {
        var engine = new RC4Engine();
        engine.Init(forEncryption: true, new KeyParameter(key));
        return engine;
    }
}

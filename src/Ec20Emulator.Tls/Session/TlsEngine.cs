using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Trust;

namespace Ec20Emulator.Tls.Session;

/// <summary>
/// One TLS connection without its transport: ciphertext in, plaintext out, and back. Every call holds the lock and none waits.
/// The first failure stays.
/// </summary>
internal sealed class TlsEngine : IDisposable
{
    private const int MostHandshakeBytes = 1024 * 1024;
    private const int MostUnsentBytes = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly NegotiationStory _story;
    private readonly ClientCredentials? _credentials;
    private readonly RecordCipherFactory _ciphers;
    private readonly ModemTlsProtocol _protocol;
    private TlsFailureException? _failure;
    private int _handshakeBytes;
    private bool _disposed;

    /// <summary>Makes the engine and queues the ClientHello. The engine owns credentials and ciphers.</summary>
    public TlsEngine(NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, RecordCipherFactory ciphers, KnownCertificates known)
    {
        _story = story;
        _credentials = credentials;
        _ciphers = ciphers;
        _protocol = new ModemTlsProtocol(story);
        _protocol.Connect(new ModemTlsClient(story, trust, credentials, ciphers, known));
    }

    /// <summary>True once application data may flow.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
                return _story.Complete && _failure is null;
        }
    }

    /// <summary>True once the peer's close_notify has come.</summary>
    public bool PeerHasClosed
    {
        get
        {
            lock (_gate)
                return _protocol.IsClosed && _failure is null;
        }
    }

    /// <summary>The first failure, if any.</summary>
    public TlsFailureException? Failure
    {
        get
        {
            lock (_gate)
                return _failure;
        }
    }

    /// <summary>True when something waits to be sent.</summary>
    public bool HasOutput
    {
        get
        {
            lock (_gate)
                return _protocol.GetAvailableOutputBytes() > 0;
        }
    }

    /// <summary>What was agreed on.</summary>
    public string Agreed
    {
        get
        {
            lock (_gate)
                return _story.Agreed();
        }
    }

    /// <summary>Takes bytes of the transport; what is wrong with them becomes the <see cref="Failure"/>.</summary>
    public void TakeCiphertext(byte[] bytes, int count)
    {
        lock (_gate)
        {
            if (_failure is not null || _protocol.IsClosed || _disposed)
                return;
            if (!_story.Complete && (_handshakeBytes += count) > MostHandshakeBytes)
            {
                _failure = FailureStory.Handshake(_story, $"the server sent more than {MostHandshakeBytes} bytes before Finished");
                return;
            }
            try
            {
                _protocol.OfferInput(bytes, 0, count);
                if (_protocol.GetAvailableOutputBytes() > MostUnsentBytes)
                    _failure = FailureStory.Record(_story, "the server provokes answers and does not read them");
            }
            catch (Exception cause)
            {
                _failure = FailureStory.FromInput(_story, cause);
            }
        }
    }

    /// <summary>Moves plaintext out.</summary>
    /// <returns>0 when there is none.</returns>
    public int ReadPlaintext(byte[] buffer, int offset, int count)
    {
        lock (_gate)
            return _protocol.ReadInput(buffer, offset, count);
    }

    /// <summary>Encrypts application data and takes everything that waits to be sent.</summary>
    /// <param name="data">The plaintext.</param>
    /// <param name="output">Where the records go; grown when too small.</param>
    /// <returns>The number of bytes in <paramref name="output"/>.</returns>
    /// <exception cref="TlsFailureException">The session has failed or is closed.</exception>
    public int Encrypt(ReadOnlySpan<byte> data, ref byte[] output)
    {
        lock (_gate)
        {
            if (_failure is not null)
                throw FailureStory.Again(_failure);
            if (_protocol.IsClosed)
                throw new TlsFailureException(TlsFailure.Transport, "the session is closed: nothing can be sent any more");
            if (_ciphers.PlatformCipher is not { } cipher)
                return EncryptByLibrary(data, ref output);
            var size = cipher.WireSize(data.Length);
            var before = TakeOutput(ref output, size);
            cipher.WriteRecords(data, output.AsSpan(before, size));
            return before + size;
        }
    }

    /// <summary>Takes everything that waits to be sent, alerts of a failure included.</summary>
    public int TakeOutput(ref byte[] output)
    {
        lock (_gate)
            return TakeOutput(ref output, 0);
    }

    /// <summary>Queues close_notify; nothing on a session that has failed or closed.</summary>
    public void QueueCloseNotify()
    {
        lock (_gate)
        {
            if (_failure is null && !_disposed)
                _protocol.SendCloseNotify();
        }
    }

    /// <summary>The transport has ended without close_notify.</summary>
    public void EndOfTransport(string how, Exception? cause = null) => Fail(FailureStory.Transport(_story, how, cause));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _failure ??= new TlsFailureException(TlsFailure.Transport, "the session was closed by this side");
            _ciphers.Dispose();
            _credentials?.Dispose();
        }
    }

    private int EncryptByLibrary(ReadOnlySpan<byte> data, ref byte[] output)
    {
        try
        {
            _protocol.OfferOutput(data.ToArray(), 0, data.Length);
            return TakeOutput(ref output, 0);
        }
        catch (IOException cause)
        {
            throw _failure = FailureStory.Record(_story, "a record could not be made: " + cause.Message);
        }
    }

    private int TakeOutput(ref byte[] output, int room)
    {
        var count = _protocol.GetAvailableOutputBytes();
        if (count + room > output.Length)
            output = new byte[count + room];
        return count == 0 ? 0 : _protocol.ReadOutput(output, 0, count);
    }

    private void Fail(TlsFailureException failure)
    {
        lock (_gate)
        {
            if (!_protocol.IsClosed)
                _failure ??= failure;
        }
    }
}

using System.Buffers;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Tls;

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
    private readonly PlaintextTap _plaintext = new();
    private readonly ModemTlsCrypto _crypto;
    private readonly ModemTlsProtocol _protocol;
    private TlsFailureException? _failure;
    private int _handshakeBytes;
    private int _opened;
    private bool _disposed;

    /// <summary>Makes the engine and queues the ClientHello. The engine owns the credentials.</summary>
    public TlsEngine(TlsClientSettings settings, NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, KnownCertificates known)
    {
        _story = story;
        _credentials = credentials;
        _crypto = new ModemTlsCrypto(_plaintext);
        // What the files hold is decoded by now: an open session keeps none of them.
        var lean = settings with { TrustedCertificates = null, MoreTrustedCertificates = null, ClientCertificate = null, ClientKey = null };
        var client = new ModemTlsClient(lean, story, trust, credentials, _crypto, known);
        _protocol = new ModemTlsProtocol(story, client);
        _protocol.Connect(client);
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

    /// <summary>What was agreed on.</summary>
    public string Agreed
    {
        get
        {
            lock (_gate)
                return _story.Agreed();
        }
    }

    /// <summary>Takes records until the handshake is complete or none is whole; what is wrong with them becomes the <see cref="Failure"/>.</summary>
    public void Advance(ReceiveBuffer received)
    {
        lock (_gate)
        {
            while (!_story.Complete && TakeRecord(received))
            {
            }
        }
    }

    /// <summary>Decrypts records as far as there are any and room for what they hold; what is wrong with them becomes the <see cref="Failure"/>.</summary>
    /// <param name="received">What the transport has brought.</param>
    /// <param name="plaintext">Where the data goes.</param>
    /// <param name="hasOutput">True when something waits to be sent.</param>
    /// <returns>Bytes of data; 0 when there are none.</returns>
    public int Read(ReceiveBuffer received, Span<byte> plaintext, out bool hasOutput)
    {
        lock (_gate)
        {
            var count = TakePlaintext(received, plaintext);
            while (count < plaintext.Length && TakeRecord(received))
                count += TakePlaintext(received, plaintext[count..]);
            hasOutput = _protocol.GetAvailableOutputBytes() > 0;
            return count;
        }
    }

    /// <summary>Encrypts application data, behind everything that waits to be sent.</summary>
    /// <param name="data">The plaintext.</param>
    /// <returns>What is to be sent; the array is rented from the shared pool, for the caller to return.</returns>
    /// <exception cref="TlsFailureException">The session has failed or is closed.</exception>
    public ArraySegment<byte> Encrypt(ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            if (_failure is not null)
                throw FailureStory.Again(_failure);
            if (_protocol.IsClosed || _crypto.Writer is not { } writer)
                throw new TlsFailureException(TlsFailure.Transport, "the session is closed: nothing can be sent any more");
            var size = writer.WireSize(data.Length);
            var output = TakeOutput(size);
            writer.WriteRecords(data, output.AsSpan(output.Count - size));
            return output;
        }
    }

    /// <summary>Takes everything that waits to be sent, alerts of a failure included.</summary>
    /// <returns>What is to be sent; the array is rented from the shared pool, for the caller to return.</returns>
    public ArraySegment<byte> TakeOutput()
    {
        lock (_gate)
            return TakeOutput(0);
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
            _crypto.Dispose();
            _credentials?.Dispose();
        }
    }

    // One whole record goes to the library at a time, which then decrypts it where it lies.
    private bool TakeRecord(ReceiveBuffer received)
    {
        if (_failure is not null || _protocol.IsClosed || _disposed || received.Content.Count < RecordFormat.FragmentOffset)
            return false;
        try
        {
            var size = _protocol.PreviewInputRecord([.. received.Content[..RecordFormat.FragmentOffset]]).RecordSize;
            if (size > received.Content.Count)
                return false;
            if (!_story.Complete && (_handshakeBytes += size) > MostHandshakeBytes)
            {
                _failure = FailureStory.Handshake(_story, $"the server sent more than {MostHandshakeBytes} bytes before Finished");
                return false;
            }
            var record = received.Content[..size];
            _protocol.OfferInput(record.Array!, record.Offset, size);
            if (_plaintext.IsEmpty)
                received.Consume(size);
            else
                _opened = size;
            if (_protocol.GetAvailableOutputBytes() > MostUnsentBytes)
                _failure = FailureStory.Record(_story, "the server provokes answers and does not read them");
        }
        catch (Exception cause)
        {
            _failure = FailureStory.FromInput(_story, cause);
        }
        return _failure is null;
    }

    // A record stays in the buffer until what it held has been taken.
    private int TakePlaintext(ReceiveBuffer received, Span<byte> plaintext)
    {
        var count = _plaintext.Take(plaintext);
        if (count > 0 && _plaintext.IsEmpty)
            received.Consume(_opened);
        return count;
    }

    // Room is left behind the output.
    private ArraySegment<byte> TakeOutput(int room)
    {
        var count = _protocol.GetAvailableOutputBytes();
        if (count + room == 0)
            return ArraySegment<byte>.Empty;
        var output = ArrayPool<byte>.Shared.Rent(count + room);
        _protocol.ReadOutput(output, 0, count);
        return new ArraySegment<byte>(output, 0, count + room);
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

using System.Net.Sockets;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Session;
using Microsoft.Extensions.Logging;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Datagrams;

/// <summary>An open DTLS session: each read and write is one datagram.</summary>
internal sealed class DatagramSession(DtlsTransport dtls, DatagramWire wire, Stream transport, NegotiationStory story, ILogger logger) : ITlsSession
{
    private const int NothingToWaitFor = 1;

    private readonly byte[] _plaintext = new byte[16384];
    private Memory<byte> _left;

    /// <inheritdoc/>
    public string Description { get; } = story.Agreed();

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            while (_left.IsEmpty)
            {
                if (wire.IsClosed)
                    return 0;
                if (Decode(dtls.ReceivePending(_plaintext)))
                    break;
                await wire.FetchAsync(cancellationToken);
                Decode(dtls.Receive(_plaintext, NothingToWaitFor));
            }
        }
        catch (Exception failed) when (IsOfTheWire(failed))
        {
            throw Failed(failed);
        }
        var count = Math.Min(buffer.Length, _left.Length);
        _left[..count].CopyTo(buffer);
        _left = _left[count..];
        return count;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            for (var rest = data.Span; rest.Length > 0; rest = rest[Math.Min(rest.Length, dtls.GetSendLimit())..])
                dtls.Send(rest[..Math.Min(rest.Length, dtls.GetSendLimit())]);
            return ValueTask.CompletedTask;
        }
        catch (Exception failed) when (IsOfTheWire(failed))
        {
            return ValueTask.FromException(Failed(failed));
        }
    }

    /// <summary>Sends close_notify. Datagrams have no goodbye of the peer to wait for.</summary>
    public async ValueTask ShutdownAsync(CancellationToken cancellationToken)
    {
        try
        {
            dtls.Close();
        }
        catch (Exception failed) when (IsOfTheWire(failed))
        {
            Log.ShutdownUnsent(logger, failed.Message);
        }
        await transport.DisposeAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => transport.DisposeAsync();

    // Alerts of the library are I/O exceptions too.
    private static bool IsOfTheWire(Exception failed) => failed is IOException or SocketException or ObjectDisposedException;

    private bool Decode(int count)
    {
        if (count > 0)
            _left = _plaintext.AsMemory(0, count);
        return count > 0;
    }

    private TlsFailureException Failed(Exception failed)
    {
        var failure = failed is TlsFatalAlert or TlsFatalAlertReceived
            ? FailureStory.FromInput(story, failed)
            : FailureStory.Transport(story, "the datagrams failed: " + failed.Message, failed);
        Log.SessionFailed(logger, failure.Failure, failure.Message);
        return failure;
    }
}

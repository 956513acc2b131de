using System.Net.Sockets;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Session;
using Ec20Emulator.Tls.Trust;
using Microsoft.Extensions.Logging;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Datagrams;

/// <summary>A DTLS handshake (RFC 4347, RFC 6347). Flights that go unanswered are sent again by the clock of the host, the first after one second.</summary>
internal sealed class DatagramHandshake(
    TlsClientSettings settings, NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, KnownCertificates known)
{
    /// <summary>Shakes hands. The transport belongs to the session from here on, also when this fails.</summary>
    /// <exception cref="TlsFailureException">The handshake failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ITlsSession> ShakeHandsAsync(Stream transport, ILogger logger, CancellationToken cancellationToken)
    {
        var wire = new DatagramWire(transport);
        // What blocks in the library is let go by the end of the transport.
        await using var cancelled = cancellationToken.Register(transport.Dispose);
        try
        {
            var client = new ModemTlsClient(settings, story, trust, credentials, new StockTlsCrypto(), known);
            var dtls = await Task.Factory.StartNew(
                () => new DtlsClientProtocol().Connect(client, wire), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return new DatagramSession(dtls, wire, transport, story, logger);
        }
        catch (Exception failed)
        {
            await transport.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure(failed);
        }
        finally
        {
            credentials?.Dispose();
        }
    }

    private TlsFailureException Failure(Exception failed)
    {
        var cause = failed is AggregateException several ? several.GetBaseException() : failed;
        return cause is TlsFatalAlert { InnerException: { } inner } && IsOfTransport(inner) || IsOfTransport(cause)
            ? FailureStory.Transport(story, "the datagrams failed: " + (cause.InnerException ?? cause).Message, cause)
            : FailureStory.FromInput(story, cause);
    }

    private static bool IsOfTransport(Exception failed) => failed switch
    {
        AggregateException several => IsOfTransport(several.GetBaseException()),
        TlsFatalAlert or TlsFatalAlertReceived => false,
        _ => failed is IOException or SocketException or ObjectDisposedException,
    };
}

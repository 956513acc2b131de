using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Datagrams;
using Ec20Emulator.Tls.Session;
using Ec20Emulator.Tls.Trust;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls;

/// <summary>
/// TLS client sessions of the module: SSL3.0 to TLS1.2 with the six RSA suites (ssl.md C1), and what later firmware has beside
/// (ssl-later-firmware.md). Safe for concurrent use.
/// </summary>
/// <param name="loggers">Where the stories of handshakes and failures go; no key, secret or payload is logged.</param>
public sealed class BouncyTlsConnector(ILoggerFactory loggers) : ITlsConnector
{
    private readonly ILogger _logger = loggers.CreateLogger<BouncyTlsConnector>();

    /// <inheritdoc/>
    public async Task<ITlsSession> ConnectAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var session = await (settings.IsDatagram ? DatagramsAsync(transport, settings, cancellationToken) : StreamAsync(transport, settings, cancellationToken));
            if (_logger.IsEnabled(LogLevel.Information))
                Log.Open(_logger, session.Description);
            return session;
        }
        catch (Exception failed)
        {
            await transport.DisposeAsync();
            if (failed is TlsFailureException failure)
                Log.HandshakeFailed(_logger, failure.Failure, failure.Message);
            else if (failed is OperationCanceledException)
                Log.HandshakeCancelled(_logger);
            throw;
        }
    }

    private async Task<ITlsSession> StreamAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken)
    {
        var session = new TlsSession(Prepare(settings, (story, trust, credentials) => new TlsEngine(settings, story, trust, credentials, KnownCertificates.Shared)), transport, _logger);
        try
        {
            await session.ShakeHandsAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<ITlsSession> DatagramsAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken)
    {
        var handshake = Prepare(settings, (story, trust, credentials) => new DatagramHandshake(settings, story, trust, credentials, KnownCertificates.Shared));
        return await handshake.ShakeHandsAsync(transport, _logger, cancellationToken);
    }

    private static T Prepare<T>(TlsClientSettings settings, Func<NegotiationStory, ServerTrust?, ClientCredentials?, T> make)
    {
        var story = new NegotiationStory(
            ProtocolNames.Octets(settings.MinimumVersion, settings.IsDatagram), ProtocolNames.Octets(settings.MaximumVersion, settings.IsDatagram), Offer(settings));
        var credentials = ClientCredentials.Load(settings);
        try
        {
            return make(story, ServerTrust.Load(settings, KnownCertificates.Shared), credentials);
        }
        catch
        {
            credentials?.Dispose();
            throw;
        }
    }

    // What cannot be spoken is not offered; where nothing is left, nothing is sent.
    private static ushort[] Offer(TlsClientSettings settings)
    {
        if (settings.MinimumVersion > settings.MaximumVersion || settings.CipherSuites.Count == 0 || !settings.CipherSuites.All(suite => CipherSuites.IsKnown(suite)))
            throw new ArgumentException($"{settings.MinimumVersion} to {settings.MaximumVersion} with [{Named(settings)}] cannot be offered", nameof(settings));
        ushort[] offered = [.. settings.CipherSuites.Where(suite => CipherSuites.IsImplemented(suite, settings.IsDatagram))];
        if (offered.Length == 0)
            throw new TlsFailureException(TlsFailure.Handshake, $"{Named(settings)} cannot be spoken by this emulator: nothing was sent");
        var newest = ProtocolNames.Octets(settings.MaximumVersion, settings.IsDatagram);
        if (!offered.Any(suite => CipherSuites.ExistsIn(suite, ProtocolNames.Of(newest))))
            throw new TlsFailureException(TlsFailure.Handshake, $"{Named(settings)} exists in TLS1.2 only and {ProtocolNames.Version(newest)} is configured: nothing was sent");
        return offered;
    }

    private static string Named(TlsClientSettings settings) => string.Join(", ", settings.CipherSuites.Select(suite => CipherSuites.Name(suite)));
}

using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Session;
using Ec20Emulator.Tls.Trust;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls;

/// <summary>TLS client sessions of the module: SSL3.0 to TLS1.2 with the six RSA suites (ssl.md C1). Safe for concurrent use.</summary>
/// <param name="loggers">Where the stories of handshakes and failures go; no key, secret or payload is logged.</param>
public sealed class BouncyTlsConnector(ILoggerFactory loggers) : ITlsConnector
{
    private readonly KnownCertificates _known = new();
    private readonly ILogger _logger = loggers.CreateLogger<BouncyTlsConnector>();

    /// <inheritdoc/>
    public async Task<ITlsSession> ConnectAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken)
    {
        TlsSession? session = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            session = new TlsSession(MakeEngine(settings), transport, _logger);
            await session.ShakeHandsAsync(cancellationToken);
            if (_logger.IsEnabled(LogLevel.Information))
                Log.Open(_logger, session.Description);
            return session;
        }
        catch (Exception failed)
        {
            await (session?.DisposeAsync() ?? transport.DisposeAsync());
            if (failed is TlsFailureException failure)
                Log.HandshakeFailed(_logger, failure.Failure, failure.Message);
            else if (failed is OperationCanceledException)
                Log.HandshakeCancelled(_logger);
            throw;
        }
    }

    private TlsEngine MakeEngine(TlsClientSettings settings)
    {
        RequireUsableSuite(settings);
        var story = new NegotiationStory((int)settings.MinimumVersion, (int)settings.MaximumVersion, settings.CipherSuites);
        var credentials = ClientCredentials.Load(settings);
        try
        {
            return new TlsEngine(story, ServerTrust.Load(settings, _known), credentials, _known);
        }
        catch
        {
            credentials?.Dispose();
            throw;
        }
    }

    private static void RequireUsableSuite(TlsClientSettings settings)
    {
        if (settings.MinimumVersion > settings.MaximumVersion || settings.CipherSuites.Count == 0 || !settings.CipherSuites.All(suite => ProtocolNames.IsSuiteOfTheModule(suite)))
        {
            var suites = string.Join(", ", settings.CipherSuites.Select(suite => ProtocolNames.Suite(suite)));
            throw new ArgumentException($"{settings.MinimumVersion} to {settings.MaximumVersion} with [{suites}] cannot be offered", nameof(settings));
        }
        if (settings.MaximumVersion < TlsVersion.Tls12 && settings.CipherSuites.All(suite => suite == ProtocolNames.Aes256Sha256))
        {
            throw new TlsFailureException(
                TlsFailure.Handshake,
                $"{ProtocolNames.Suite(ProtocolNames.Aes256Sha256)} exists in TLS1.2 only and {ProtocolNames.Version((int)settings.MaximumVersion)} is configured: nothing was sent");
        }
    }
}

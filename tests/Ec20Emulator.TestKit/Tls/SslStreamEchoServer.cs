using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>
/// An in-process TLS server on loopback made of .NET's SslStream: quick to start, TLS1.2 with the AES suites of the module
/// (0x0035, 0x002F, 0x003D). A module with its default suite 0X0005 finds nothing in common with it.
/// </summary>
public sealed class SslStreamEchoServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<SslStreamConnection> _accepted = Channel.CreateUnbounded<SslStreamConnection>();
    private readonly Channel<Exception> _refused = Channel.CreateUnbounded<Exception>();
    private readonly ConcurrentBag<Task> _serving = [];
    private readonly ConcurrentBag<SslStreamConnection> _connections = [];
    private readonly SslServerAuthenticationOptions _authentication;
    private readonly bool _echo;
    private readonly Task _accepting;

    private SslStreamEchoServer(SslStreamEchoOptions options)
    {
        _echo = options.Echo;
        var certificate = options.Certificate ?? TestCertificates.Server;
        _authentication = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(
                certificate.Certificate, TestCertificates.Collection([.. certificate.Issuers]), offline: true),
            EnabledSslProtocols = options.Protocols,
            ClientCertificateRequired = options.RequireClientCertificate,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = (_, client, _, _) => !options.RequireClientCertificate || IsOurs(client),
            AllowTlsResume = false,
        };
        if (OperatingSystem.IsLinux())
            _authentication.CipherSuitesPolicy = new CipherSuitesPolicy(options.CipherSuites);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>The port it listens on, 1-65535.</summary>
    public int Port => EndPoint.Port;

    /// <summary>Starts a server; it listens when this returns.</summary>
    public static SslStreamEchoServer Start(SslStreamEchoOptions? options = null) => new(options ?? new SslStreamEchoOptions());

    /// <summary>The next connection whose handshake is done.</summary>
    public ValueTask<SslStreamConnection> NextConnectionAsync(CancellationToken cancellationToken = default)
        => _accepted.Reader.ReadAsync(cancellationToken);

    /// <summary>A connection whose handshake is done, if there is one nobody has taken.</summary>
    public bool TryTakeConnection([NotNullWhen(true)] out SslStreamConnection? connection) => _accepted.Reader.TryRead(out connection);

    /// <summary>What the next failed handshake failed with.</summary>
    public ValueTask<Exception> NextRefusalAsync(CancellationToken cancellationToken = default)
        => _refused.Reader.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_serving);
        foreach (var connection in _connections)
            connection.Dispose();
        _stop.Dispose();
    }

    private static bool IsOurs(X509Certificate? client)
    {
        if (client is not X509Certificate2 certificate)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(TestCertificates.Collection(TestCertificates.Ca));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(certificate);
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                _serving.Add(ServeAsync(socket));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                if (_stop.IsCancellationRequested)
                    return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        try
        {
            await stream.AuthenticateAsServerAsync(_authentication, _stop.Token);
        }
        catch (Exception failure)
        {
            _refused.Writer.TryWrite(failure);
            await stream.DisposeAsync();
            return;
        }
        var connection = new SslStreamConnection(stream, socket);
        _connections.Add(connection);
        _accepted.Writer.TryWrite(connection);
        if (_echo)
            await connection.EchoAsync(_stop.Token);
    }
}

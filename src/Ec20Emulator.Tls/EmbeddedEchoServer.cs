using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Server;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls;

/// <summary>
/// A TLS server that sends back what it gets, for a modem to talk to at once: SSL3.0 to TLS1.2, the six suites of the module, no
/// client certificates. Binds loopback only. Old versions and ciphers are its purpose: never make it reachable.
/// </summary>
public sealed class EmbeddedEchoServer : IAsyncDisposable
{
    /// <summary>Clients served at once; the next one waits in the backlog of the operating system.</summary>
    public const int MostClients = 64;

    private readonly ILogger _logger;
    private readonly EchoServerOptions _options;
    private readonly ServerIdentity _identity;
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _room = new(MostClients);
    private readonly ConcurrentDictionary<Task, bool> _sessions = new();
    private readonly Task _accepting;

    /// <summary>Binds a port of 127.0.0.1 chosen by the operating system and serves.</summary>
    /// <param name="certificatePem">The server's certificate, with its chain behind it if there is one; RSA.</param>
    /// <param name="keyPem">Its RSA key, PKCS#1 or PKCS#8.</param>
    /// <param name="loggers">Gets one line per session, never what was sent.</param>
    /// <param name="options">What it agrees to; null = all the module knows.</param>
    /// <exception cref="SocketException">No port can be bound.</exception>
    /// <exception cref="ArgumentException">Certificate or key is no PEM of its kind.</exception>
    /// <exception cref="CryptographicException">Certificate or key cannot be read.</exception>
    public EmbeddedEchoServer(string certificatePem, string keyPem, ILoggerFactory loggers, EchoServerOptions? options = null)
    {
        _options = options ?? new EchoServerOptions();
        _logger = loggers.CreateLogger<EmbeddedEchoServer>();
        _identity = new ServerIdentity(certificatePem, keyPem);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(MostClients);
        EndPoint = (IPEndPoint)_listener.LocalEndPoint!;
        _accepting = AcceptAllAsync();
    }

    /// <summary>Where the server listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Ends all sessions and waits for them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended.IsCancellationRequested)
            return;
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_sessions.Keys);
        _identity.Dispose();
        _room.Dispose();
    }

    private async Task AcceptAllAsync()
    {
        await Task.Yield();
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await _room.WaitAsync(_ended.Token);
                var session = ServeAsync(await AcceptAsync());
                _sessions[session] = true;
                _ = session.ContinueWith(done => _sessions.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception) when (_ended.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<Socket> AcceptAsync()
    {
        while (true)
        {
            try
            {
                return await _listener.AcceptAsync(_ended.Token);
            }
            catch (SocketException failure) when (!_ended.IsCancellationRequested)
            {
                EchoLog.AcceptFailed(_logger, failure.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, _ended.Token);
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        await Task.Yield();
        using var connection = client;
        client.NoDelay = true;
        using var crypto = new ModemTlsCrypto();
        var server = new EchoTlsServer(_identity, crypto, _options);
        var session = new EchoSession(client, server);
        try
        {
            await session.RunAsync(_ended.Token);
            EchoLog.Ended(_logger, server.Agreed, session.Echoed);
        }
        catch (OperationCanceledException)
        {
            EchoLog.Ended(_logger, server.Agreed, session.Echoed);
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            EchoLog.Failed(_logger, server.Alert ?? failure.Message, server.Agreed);
        }
        finally
        {
            _room.Release();
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Tls;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Testing.Tls;

/// <summary>
/// A real TLS server on loopback that sends back what it gets: every version and suite of the module, and every way to misbehave that
/// <see cref="TlsHostility"/> knows. Old versions and ciphers are its purpose; it listens on this computer only.
/// </summary>
public sealed class TestTlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _sessions = [];
    private readonly TestTlsServerOptions _options;
    private readonly EmbeddedEchoServer _echo;
    private readonly Task _accepting;
    private int _connections;

    private TestTlsServer(TestTlsServerOptions options)
    {
        _options = options;
        _echo = new EmbeddedEchoServer(TestAuthority.ServerPem, TestAuthority.ServerKeyPem, NullLoggerFactory.Instance, new EchoServerOptions
        {
            MinimumVersion = options.MinimumVersion,
            MaximumVersion = options.MaximumVersion,
            CipherSuites = options.CipherSuites,
        });
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens: 127.0.0.1 and a port chosen by the operating system.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>The CA that signed its certificate, as a PEM file for <c>RAM:</c> or <c>UFS:</c>.</summary>
    public static ReadOnlyMemory<byte> CaPem => TestAuthority.CaPem;

    /// <summary>Completes when a client has sent its ClientHello, or anything else.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Connections so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Starts a server; it listens when this returns.</summary>
    /// <param name="options">How it behaves; null = it agrees to everything and misbehaves in nothing.</param>
    public static TestTlsServer Start(TestTlsServerOptions? options = null) => new(options ?? new TestTlsServerOptions());

    /// <summary>Starts a server that misbehaves.</summary>
    public static TestTlsServer Start(TlsHostility hostility) => Start(new TestTlsServerOptions { Hostility = hostility });

    /// <summary>Ends all sessions and waits for them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_sessions).ConfigureAwait(false);
        await _echo.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
                Interlocked.Increment(ref _connections);
                _sessions.Add(new HostileSession(client, _echo.EndPoint, _options.Hostility, () => _greeted.TrySetResult()).RunAsync(_stop.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // disposed, or a client that was gone before it was accepted
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>An in-process echo server for every version and suite of the module (21 cells). Same library as the client, so no independent proof, but quick.</summary>
public sealed class BouncyTlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _serving = [];
    private readonly BouncyTlsServerOptions _options;
    private readonly Task _accepting;

    private BouncyTlsServer(BouncyTlsServerOptions options)
    {
        _options = options;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port it listens on, 1-65535.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Starts a server; it listens when this returns.</summary>
    public static BouncyTlsServer Start(BouncyTlsServerOptions? options = null) => new(options ?? new BouncyTlsServerOptions());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_serving);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                _serving.Add(Task.Factory.StartNew(() => Serve(socket), _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                if (_stop.IsCancellationRequested)
                    return;
            }
        }
    }

    private void Serve(Socket socket)
    {
        using var closing = _stop.Token.Register(socket.Dispose);
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var protocol = new WholeRecordProtocol(stream);
            protocol.Accept(new BouncyTlsServerPeer(_options));
            var buffer = new byte[16384];
            var silent = _options.SilentBytes;
            while (protocol.Stream.Read(buffer, 0, buffer.Length) is > 0 and var count)
            {
                var swallowed = Math.Min(silent, count);
                silent -= swallowed;
                if (count > swallowed)
                    protocol.Stream.Write(buffer, swallowed, count - swallowed);
            }
            protocol.Close();
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or SocketException)
        {
            // The client or the disposal ended it.
        }
    }

    /// <summary>One record out for each piece written, as most servers do; the library would put the first byte into one of its own.</summary>
    private sealed class WholeRecordProtocol(Stream stream) : TlsServerProtocol(stream)
    {
        public override void WriteApplicationData(ReadOnlySpan<byte> buffer) => SafeWriteRecord(ContentType.application_data, buffer);
    }
}

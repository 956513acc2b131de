using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>One connection of an <see cref="SslStreamEchoServer"/>, in the hands of the test.</summary>
public sealed class SslStreamConnection : IDisposable
{
    private readonly SslStream _stream;
    private readonly Socket _socket;
    private readonly SemaphoreSlim _writing = new(1, 1);

    internal SslStreamConnection(SslStream stream, Socket socket)
    {
        _stream = stream;
        _socket = socket;
    }

    /// <summary>What was negotiated and who the client is.</summary>
    public SslStream Tls => _stream;

    /// <summary>The certificate the client presented, if any.</summary>
    public X509Certificate? ClientCertificate => _stream.RemoteCertificate;

    /// <summary>Sends bytes now; may be mixed with the echo.</summary>
    public async Task PushAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await _stream.WriteAsync(data, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads exactly so many bytes; for a server that does not echo.</summary>
    public async Task<byte[]> ReadAsync(int count, CancellationToken cancellationToken = default)
    {
        var data = new byte[count];
        await _stream.ReadExactlyAsync(data, cancellationToken);
        return data;
    }

    /// <summary>Reads until the client's close_notify or FIN; for a server that does not echo.</summary>
    public async Task<byte[]> ReadToEndAsync(CancellationToken cancellationToken = default)
    {
        using var all = new MemoryStream();
        await _stream.CopyToAsync(all, cancellationToken);
        return all.ToArray();
    }

    /// <summary>Sends bytes beneath TLS: what no server of TLS would.</summary>
    public async Task InjectAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) =>
        await _socket.SendAsync(bytes, cancellationToken);

    /// <summary>Sends close_notify, then FIN.</summary>
    public async Task CloseAsync()
    {
        await _stream.ShutdownAsync();
        _socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Sends FIN without close_notify.</summary>
    public void CloseWithoutNotify() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Resets the connection (RST).</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    /// <summary>Closes the connection at once.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
        _writing.Dispose();
    }

    internal async Task EchoAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16384];
        try
        {
            while (await _stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
                await PushAsync(buffer.AsMemory(0, count), cancellationToken);
            await CloseAsync();
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The client, the test or the disposal ended it: nothing more to echo.
        }
    }
}

using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>What a script of a <see cref="ScriptedTlsPeer"/> can do with its client.</summary>
public sealed class ScriptedConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    internal ScriptedConnection(Socket socket, CancellationToken stopped)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: false);
        Stopped = stopped;
    }

    /// <summary>Set when the test is over.</summary>
    public CancellationToken Stopped { get; }

    /// <summary>Sends bytes as they are.</summary>
    public Task SendAsync(byte[] bytes) => _stream.WriteAsync(bytes, Stopped).AsTask();

    /// <summary>Reads one record, header included.</summary>
    public async Task<byte[]> ReadRecordAsync()
    {
        var header = new byte[5];
        await _stream.ReadExactlyAsync(header, Stopped);
        var record = new byte[5 + ((header[3] << 8) | header[4])];
        header.CopyTo(record, 0);
        await _stream.ReadExactlyAsync(record.AsMemory(5), Stopped);
        return record;
    }

    /// <summary>Reads until the client closes.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        using var all = new MemoryStream();
        await _stream.CopyToAsync(all, Stopped);
        return all.ToArray();
    }

    /// <summary>Sends FIN; reading goes on.</summary>
    public void Close() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Resets the connection (RST).</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}

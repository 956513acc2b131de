using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>The client of every measurement: a blocking TCP socket, the same code at the modem and at the reference.</summary>
internal sealed class Dte : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        ReceiveTimeout = 30_000,
        SendTimeout = 30_000,
    };

    private readonly byte[] _buffer = new byte[256 * 1024];

    /// <summary>Connects.</summary>
    public Dte(IPEndPoint server) => _socket.Connect(server);

    /// <summary>Sends everything.</summary>
    public void Send(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
            data = data[_socket.Send(data)..];
    }

    /// <summary>Receives so many bytes, which stay valid until the next call. At most 256 KiB.</summary>
    public ReadOnlySpan<byte> Receive(int count)
    {
        for (var filled = 0; filled < count;)
            filled += Some(_buffer.AsSpan(filled, count - filled));
        return _buffer.AsSpan(0, count);
    }

    /// <summary>Receives what there is, at least 1 byte; valid until the next call.</summary>
    public ReadOnlySpan<byte> ReceiveSome() => _buffer.AsSpan(0, Some(_buffer));

    /// <summary>Sends a line and waits for an answer that must be exactly this.</summary>
    /// <exception cref="InvalidDataException">It is another.</exception>
    public void Exchange(ReadOnlySpan<byte> line, ReadOnlySpan<byte> answer)
    {
        Send(line);
        Expect(answer);
    }

    /// <summary>Receives what must be exactly this.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Expect(ReadOnlySpan<byte> expected)
    {
        var got = Receive(expected.Length);
        if (!got.SequenceEqual(expected))
            throw new InvalidDataException($"expected '{Readable(expected)}', got '{Readable(got)}'");
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static string Readable(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\\n");

    private int Some(Span<byte> into) =>
        _socket.Receive(into) is > 0 and var count ? count : throw new EndOfStreamException("the server has closed the connection");
}

using System.Net.Sockets;

namespace Ec20Emulator.Tls.Server;

/// <summary>
/// One client of the echo server. Reads, decrypts, sends back, and only then reads on: what a client does not take back holds it
/// up by TCP, so that memory stays bounded.
/// </summary>
internal sealed class EchoSession(Socket client, EchoTlsServer server)
{
    /// <summary>Most bytes a client may send before the handshake is complete.</summary>
    private const int HandshakeLimit = 64 * 1024;

    /// <summary>Longest a client may take for the handshake.</summary>
    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(60);

    private readonly EchoTlsProtocol _protocol = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _handshakeBytes;

    /// <summary>Bytes sent back so far.</summary>
    public long Echoed { get; private set; }

    /// <summary>Serves the client until it goes or the token is cancelled.</summary>
    /// <exception cref="IOException">The TLS session failed.</exception>
    /// <exception cref="SocketException">The connection failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _protocol.Accept(server);
        using var deadline = new CancellationTokenSource(HandshakePatience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        while (!server.IsOpen)
        {
            if (!await ServeOnceAsync(either.Token))
                return;
        }
        while (await ServeOnceAsync(cancellationToken))
        {
        }
    }

    /// <summary>Takes what the client sent next and answers it; false once either side has ended the session.</summary>
    private async Task<bool> ServeOnceAsync(CancellationToken cancellationToken)
    {
        var count = await client.ReceiveAsync(_buffer, cancellationToken);
        if (!server.IsOpen && (_handshakeBytes += count) > HandshakeLimit)
            throw new IOException($"more than {HandshakeLimit} bytes came before the handshake was complete");
        if (count > 0)
            await TakeAsync(_buffer[..count], cancellationToken);
        if (count > 0 && !_protocol.IsClosed)
            return true;
        client.Shutdown(SocketShutdown.Send);
        return false;
    }

    private async Task TakeAsync(byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            _protocol.OfferInput(input);
            Echo();
        }
        finally
        {
            await SendAsync(cancellationToken);
        }
    }

    private void Echo()
    {
        while (!_protocol.IsClosed && _protocol.GetAvailableInputBytes() > 0)
        {
            var plain = new byte[_protocol.GetAvailableInputBytes()];
            var count = _protocol.ReadInput(plain, 0, plain.Length);
            _protocol.WriteApplicationData(plain.AsSpan(0, count));
            Echoed += count;
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var output = new byte[_protocol.GetAvailableOutputBytes()];
        _protocol.ReadOutput(output, 0, output.Length);
        for (var rest = output.AsMemory(); !rest.IsEmpty;)
            rest = rest[await client.SendAsync(rest, cancellationToken)..];
    }
}

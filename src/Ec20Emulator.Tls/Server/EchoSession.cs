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
        int count;
        while (!_protocol.IsClosed && (count = await client.ReceiveAsync(_buffer, cancellationToken)) > 0)
        {
            if (!server.IsOpen && (_handshakeBytes += count) > HandshakeLimit)
                throw new IOException($"more than {HandshakeLimit} bytes came before the handshake was complete");
            try
            {
                _protocol.OfferInput(_buffer[..count]);
                Echo();
            }
            finally
            {
                await SendAsync(cancellationToken);
            }
        }
        client.Shutdown(SocketShutdown.Send);
    }

    private void Echo()
    {
        while (!_protocol.IsClosed && _protocol.GetAvailableInputBytes() > 0)
        {
            var plain = new byte[_protocol.GetAvailableInputBytes()];
            var count = _protocol.ReadInput(plain, 0, plain.Length);
            _protocol.OfferOutput(plain, 0, count);
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

using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>A UDP socket with one peer as the connection DTLS runs over: each read and write of its stream is one datagram; strangers are not heard.</summary>
/// <param name="socket">The bound socket.</param>
/// <param name="target">The peer as dialled.</param>
/// <param name="peer">The peer as datagrams of it show it.</param>
internal sealed class DatagramConnection(IDatagramSocket socket, NetworkTarget target, IPEndPoint peer) : INetworkConnection
{
    public Stream Stream => field ??= new Datagrams(socket, target, peer);

    public IPEndPoint RemoteEndPoint => peer;

    public int LocalPort => socket.LocalPort;

    public void Shutdown()
    {
        // UDP says no goodbye; close_notify has been sent.
    }

    public void Abort()
    {
        // There is no connection to reset.
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();

    private sealed class Datagrams(IDatagramSocket socket, NetworkTarget target, IPEndPoint peer) : Stream
    {
        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var (size, from) = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (from.Equals(peer))
                    return size;
            }
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                await socket.SendAsync(buffer, target, cancellationToken).ConfigureAwait(false);
            }
            catch (NetworkException)
            {
                // The network loses datagrams without a word; DTLS sends its own again.
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Flush()
        {
            // Each datagram has gone out.
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _ = socket.DisposeAsync().AsTask();
            base.Dispose(disposing);
        }
    }
}

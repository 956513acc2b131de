using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>A link whose bytes count for AT+QGDCNT.</summary>
/// <param name="link">The link; owned.</param>
/// <param name="mailbox">Where it is counted.</param>
/// <param name="counter">Counts.</param>
internal sealed class MeteredLink(ISocketLink link, Mailbox mailbox, PacketCounter counter) : ISocketLink
{
    public IPEndPoint Remote => link.Remote;

    public int LocalPort => link.LocalPort;

    public bool IsDatagram => link.IsDatagram;

    public long? Acknowledged => link.Acknowledged;

    public ValueTask WaitAsync(CancellationToken cancellationToken) => link.WaitAsync(cancellationToken);

    public async ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await link.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read.Count > 0)
            mailbox.Post(() => counter.AddReceived(read.Count));
        return read;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken)
    {
        await link.WriteAsync(data, target, cancellationToken).ConfigureAwait(false);
        mailbox.Post(() => counter.AddSent(data.Length));
    }

    public ValueTask ShutdownAsync(CancellationToken cancellationToken) => link.ShutdownAsync(cancellationToken);

    public void Abort() => link.Abort();

    public ValueTask DisposeAsync() => link.DisposeAsync();
}

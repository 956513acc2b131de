using Ec20Emulator.Modem.Faults.Networking;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>A link one writes to as to a stream; disposing it leaves the link as it is.</summary>
internal sealed class LinkStream(ISocketLink link) : PassThroughStream(Null)
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        link.WriteAsync(buffer, null, cancellationToken);
}

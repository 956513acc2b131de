using Ec20Emulator.Ports;

namespace Ec20Emulator.TestKit.Lines;

/// <summary>A port as the stream of a host.</summary>
internal sealed class PortStream(IPort port) : LineStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => port.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => port.WriteAsync(buffer, cancellationToken);
}

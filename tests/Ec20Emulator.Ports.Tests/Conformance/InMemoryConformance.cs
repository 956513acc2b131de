using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.Ports.Tests.Conformance;

internal sealed class InMemoryConformance : LineCarryingPortConformance
{
    protected override Task<(IPort Port, IDteEnd Dte)> ConnectAsync()
    {
        var port = new InMemoryPort();
        return Task.FromResult<(IPort, IDteEnd)>((port, new End(port.Dte)));
    }

    private sealed class End(DteStream stream) : IDteEnd
    {
        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => stream.ReadAsync(buffer, cancellationToken);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => stream.WriteAsync(data, cancellationToken);

        public ValueTask SetLinesAsync(DteLines lines)
        {
            stream.Dtr = lines.HasFlag(DteLines.Dtr);
            stream.Rts = lines.HasFlag(DteLines.Rts);
            return default;
        }

        public Task SeeDceLinesAsync(DceLines lines)
        {
            Assert.That(stream.DceLines, Is.EqualTo(lines));
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => stream.DisposeAsync();
    }
}

using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Conformance;

/// <summary>A host program that has a terminal device open.</summary>
internal sealed class TerminalEnd(string path, Action? closed = null) : IDteEnd
{
    private readonly DescriptorStream _stream = new(path);

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _stream.ReadAsync(buffer, cancellationToken);

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => _stream.WriteAsync(data, cancellationToken);

    public ValueTask SetLinesAsync(DteLines lines) => throw new NotSupportedException();

    public Task SeeDceLinesAsync(DceLines lines) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        closed?.Invoke();
        return default;
    }
}

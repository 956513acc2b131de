using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Tests.Support;

/// <summary>The host program's side of a terminal device: opened, raw, and closed like a serial port.</summary>
internal sealed class DescriptorStream : IDisposable
{
    private readonly UnixDescriptor _descriptor;
    private readonly DescriptorBytes _bytes;

    internal DescriptorStream(string path)
    {
        _descriptor = LibC.Open(path, Terminal.OpenFlags);
        if (_descriptor.IsInvalid)
            throw LibC.Failure(path);
        _bytes = new DescriptorBytes(_descriptor, $"test {path}");
    }

    internal UnixDescriptor Descriptor => _descriptor;

    internal ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _bytes.ReadAsync(buffer, cancellationToken);

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (!await _bytes.WriteAsync(data, cancellationToken))
            throw new IOException("hung up");
    }

    public void Dispose()
    {
        _bytes.Dispose();
        _descriptor.Dispose();
    }
}

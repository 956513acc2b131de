namespace Ec20Emulator.Ports.Tests.Conformance;

/// <summary>A host program at a port of some kind.</summary>
internal interface IDteEnd : IAsyncDisposable
{
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Drives DTR and RTS, where the kind carries them.</summary>
    ValueTask SetLinesAsync(DteLines lines);

    /// <summary>Completes once the modem's lines have been seen to be these, where the kind carries them.</summary>
    Task SeeDceLinesAsync(DceLines lines);
}

using System.Text;

namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>Bytes on their way with what is to happen before they pass.</summary>
/// <param name="Data">The bytes; none where only waits and the end count.</param>
internal sealed record ByteStep(ReadOnlyMemory<byte> Data)
{
    /// <summary>What is waited for, one after another.</summary>
    public IReadOnlyList<FaultWait> Waits { get; init; } = [];

    /// <summary>True where the connection breaks off instead of going on.</summary>
    public bool Breaks { get; init; }

    /// <summary>The bytes one char each, for comparing.</summary>
    public string Text => Encoding.Latin1.GetString(Data.Span);

    /// <summary>The step behind one more wait.</summary>
    public ByteStep Behind(FaultWait wait) => this with { Waits = [.. Waits, wait] };
}

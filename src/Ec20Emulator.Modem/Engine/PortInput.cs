namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Bytes of the DTE that no mode has consumed yet, as one contiguous run. The reader of the port pauses while more than
/// <see cref="ReadAhead"/> bytes wait here, so the transport holds the DTE back.
/// </summary>
internal sealed class PortInput
{
    /// <summary>Bytes kept for a busy port before the reader pauses (at-engine.md 2: at least 4 KiB).</summary>
    public const int ReadAhead = 8 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>Bytes waiting.</summary>
    public int Length => _end - _start;

    /// <summary>True where the reader may go on.</summary>
    public bool HasRoom => Length < ReadAhead;

    /// <summary>The bytes waiting.</summary>
    public ReadOnlySpan<byte> Waiting => _buffer.AsSpan(_start, Length);

    /// <summary>Adds bytes behind those waiting.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            return;
        if (_buffer.Length - _end < data.Length)
            MakeRoom(data.Length);
        data.CopyTo(_buffer.AsSpan(_end));
        _end += data.Length;
    }

    /// <summary>Removes bytes from the head.</summary>
    public void Consume(int count)
    {
        _start += count;
        if (_start == _end)
            Clear();
    }

    /// <summary>Drops everything.</summary>
    /// <returns>The number of bytes dropped.</returns>
    public int Clear()
    {
        var dropped = Length;
        (_start, _end) = (0, 0);
        if (_buffer.Length > ReadAhead)
            _buffer = [];
        return dropped;
    }

    private void MakeRoom(int extra)
    {
        var target = _buffer.Length >= Length + extra ? _buffer : new byte[Math.Max(256, (Length + extra) * 2)];
        Waiting.CopyTo(target);
        (_end, _start, _buffer) = (Length, 0, target);
    }
}

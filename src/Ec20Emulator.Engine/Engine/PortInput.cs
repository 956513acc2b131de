namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Bytes of the DTE that no mode has consumed yet, as one contiguous run. The reader of the port pauses while more than
/// <see cref="ReadAhead"/> bytes wait here, so the transport holds the DTE back.
/// </summary>
internal sealed class PortInput
{
    /// <summary>Bytes kept for a busy port before the reader pauses (at-engine.md 2: at least 4 KiB).</summary>
    public const int ReadAhead = 8 * 1024;

    private byte[] _own = [];
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private bool _isLent;

    /// <summary>Bytes waiting.</summary>
    public int Length => _end - _start;

    /// <summary>True where the reader may go on.</summary>
    public bool HasRoom => Length < ReadAhead;

    /// <summary>The bytes waiting.</summary>
    public ReadOnlySpan<byte> Waiting => _buffer.AsSpan(_start, Length);

    /// <summary>Adds a copy of bytes behind those waiting.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            return;
        if (_isLent || _buffer.Length - _end < data.Length)
            MakeRoom(data.Length);
        data.CopyTo(_buffer.AsSpan(_end));
        _end += data.Length;
    }

    /// <summary>
    /// Adds bytes behind those waiting. Where none wait they are not copied, and the lender leaves the buffer alone until
    /// <see cref="KeepRest"/> has found room.
    /// </summary>
    public void Lend(byte[] buffer, int count)
    {
        if (Length > 0)
        {
            Append(buffer.AsSpan(0, count));
            return;
        }
        (_buffer, _start, _end, _isLent) = (buffer, 0, count, true);
    }

    /// <summary>Where the reader may go on, what is left of lent bytes is copied and the buffer is the lender's again.</summary>
    public void KeepRest()
    {
        if (!_isLent || !HasRoom)
            return;
        _isLent = false;
        var rest = Waiting;
        (_buffer, _start, _end) = (_own, 0, 0);
        Append(rest);
    }

    /// <summary>Removes bytes from the head; nothing where they were dropped meanwhile.</summary>
    public void Consume(int count)
    {
        _start = Math.Min(_start + count, _end);
        if (_start == _end)
            Clear();
    }

    /// <summary>Drops everything.</summary>
    /// <returns>The number of bytes dropped.</returns>
    public int Clear()
    {
        var dropped = Length;
        if (_own.Length > ReadAhead)
            _own = [];
        (_buffer, _start, _end, _isLent) = (_own, 0, 0, false);
        return dropped;
    }

    private void MakeRoom(int extra)
    {
        var target = _own.Length >= Length + extra ? _own : new byte[Math.Max(Length + extra, Math.Clamp(2 * Length, 256, 2 * ReadAhead))];
        Waiting.CopyTo(target);
        (_end, _start, _buffer, _own, _isLent) = (Length, 0, target, target, false);
    }
}

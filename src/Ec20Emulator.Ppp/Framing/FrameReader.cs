namespace Ec20Emulator.Ppp.Framing;

/// <summary>Takes the frames a reader finds.</summary>
/// <param name="protocol">Number of the protocol.</param>
/// <param name="information">The information field; valid during the call only.</param>
internal delegate void FrameTaker(ushort protocol, ReadOnlySpan<byte> information);

/// <summary>
/// Finds frames in the octets of an asynchronous line (RFC 1662 section 4.3). Fields may be compressed or not, whatever was negotiated.
/// What is no frame is left out: noise before the first flag, a wrong check sequence, an aborted or an over-long frame.
/// </summary>
internal sealed class FrameReader(FrameTaker taker)
{
    /// <summary>Longest frame between its flags: address, control, protocol, 1500 octets of information, check sequence.</summary>
    public const int LongestFrame = 2 + 2 + 1500 + 2;

    private const int CheckBytes = 2;

    private readonly byte[] _frame = new byte[LongestFrame + OctetStuffing.Block];
    private int _length;
    private bool _isHunting = true;
    private bool _isEscaped;

    /// <summary>Frames that were dropped: wrong check sequence, aborted, too long or too short.</summary>
    public long Dropped { get; private set; }

    /// <summary>Takes octets of the line.</summary>
    public void Read(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            if (!_isHunting && !_isEscaped)
                line = TakeBlocks(line);
            var plain = line.IndexOfAny(Octets.Flag, Octets.Escape);
            if (plain != 0)
            {
                Take(plain < 0 ? line : line[..plain]);
                if (plain < 0)
                    return;
            }
            if (line[plain] == Octets.Flag)
                End();
            else
                _isEscaped = true;
            line = line[(plain + 1)..];
        }
    }

    /// <summary>Takes what can be taken quickly.</summary>
    /// <returns>The rest.</returns>
    private ReadOnlySpan<byte> TakeBlocks(ReadOnlySpan<byte> line)
    {
        var done = OctetStuffing.Unescape(line, _frame.AsSpan(_length), out var written);
        _length += written;
        return line[done..];
    }

    private void Take(ReadOnlySpan<byte> octets)
    {
        if (_isHunting)
        {
            _isEscaped = false;
            return;
        }
        if (octets.Length > LongestFrame - _length)
        {
            Dropped++;
            Hunt();
            return;
        }
        octets.CopyTo(_frame.AsSpan(_length));
        if (_isEscaped)
            _frame[_length] ^= Octets.EscapeBit;
        _isEscaped = false;
        _length += octets.Length;
    }

    private void Hunt() => (_isHunting, _isEscaped, _length) = (true, false, 0);

    private void End()
    {
        var (length, isAborted) = (_length, _isEscaped);
        (_isHunting, _isEscaped, _length) = (false, false, 0);
        if (length == 0 && !isAborted)
            return;
        var frame = _frame.AsSpan(0, length);
        if (isAborted || length is <= CheckBytes or > LongestFrame || Fcs16.Add(Fcs16.Initial, frame) != Fcs16.Good)
            Dropped++;
        else
            Deliver(frame[..^CheckBytes]);
    }

    private void Deliver(ReadOnlySpan<byte> frame)
    {
        if (frame is [Octets.AllStations, Octets.UnnumberedInformation, .. var rest])
            frame = rest;
        if (frame is [var only, ..] && (only & 1) != 0)
            taker(only, frame[1..]);
        else if (frame is [var high, var low, ..] && (low & 1) != 0)
            taker((ushort)(high << 8 | low), frame[2..]);
        else
            Dropped++;
    }
}

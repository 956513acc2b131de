namespace Ec20Emulator.Modem.Features.Multiplexer.Frames;

/// <summary>
/// Finds frames in what the DTE sends. What is no frame is skipped up to the next flag, so a good frame is found wherever noise ends, even
/// where noise looked like the head of a longer one. Keeps at most one frame's worth of bytes.
/// </summary>
/// <param name="longest">N1: longest information field taken, bytes.</param>
internal sealed class FrameDecoder(int longest)
{
    private const string CommandLine = "a command line outside a frame (close the multiplexer down before AT)";

    private byte[] _buffer = new byte[256];
    private int _start;
    private int _end;
    private long _appended;

    private enum Finding
    {
        Frame,
        Incomplete,
        NoFrame,
    }

    /// <summary>Why something was skipped since the last frame taken; null where nothing was.</summary>
    public string? Fault { get; private set; }

    /// <summary>True while a frame has begun and not ended.</summary>
    public bool IsInFrame => _end - _start > 1;

    /// <summary>Bytes kept: those behind the last frame taken.</summary>
    public int Kept => _end - _start;

    /// <summary>Bytes before those that are kept, since the beginning: tells one frame that has begun from the next.</summary>
    public long Position => _appended - Kept;

    /// <summary>Adds bytes. Frames taken before are no longer valid.</summary>
    public void Append(ReadOnlySpan<byte> input)
    {
        if (_buffer.Length - _end < input.Length)
        {
            var target = new byte[Math.Max(256, (Kept + input.Length) * 2)];
            _buffer.AsSpan(_start, Kept).CopyTo(target);
            (_end, _start, _buffer) = (Kept, 0, target);
        }
        input.CopyTo(_buffer.AsSpan(_end));
        _end += input.Length;
        _appended += input.Length;
    }

    /// <summary>Takes the next frame.</summary>
    public bool TryTake(out MuxFrame frame)
    {
        frame = default;
        while (SkipToFlag())
        {
            switch (Read(_buffer.AsSpan(_start, Kept), out frame, out var length))
            {
                case Finding.Frame:
                    _start += length - 1; // its last flag may be the first of the next
                    return true;
                case Finding.Incomplete:
                    return false;
                default:
                    _start++;
                    break;
            }
        }
        return false;
    }

    /// <summary>The frame was good: what is skipped from here on is a new fault.</summary>
    public void ClearFault() => Fault = null;

    /// <summary>Gives up the frame that has begun: its end does not come.</summary>
    public void GiveUp()
    {
        if (!IsInFrame)
            return;
        Fault ??= "a frame without its end";
        _start++;
    }

    private bool SkipToFlag()
    {
        var waiting = _buffer.AsSpan(_start, Kept);
        var flag = waiting.IndexOf(MuxFrame.Flag);
        if (flag < 0)
        {
            NoteOutside(waiting);
            (_start, _end) = (0, 0);
            return false;
        }
        NoteOutside(waiting[..flag]);
        while (flag + 1 < waiting.Length && waiting[flag + 1] == MuxFrame.Flag)
            flag++;
        _start += flag;
        return true;
    }

    private Finding Read(ReadOnlySpan<byte> bytes, out MuxFrame frame, out int length)
    {
        frame = default;
        length = 0;
        if (bytes.Length > 1 && (bytes[1] & MuxFrame.ExtensionBit) == 0)
            return Skip("a frame with an extended address");
        if (bytes.Length > 2 && !Enum.IsDefined((FrameType)(bytes[2] & ~MuxFrame.PollBit)))
            return Skip(bytes[1..].StartsWith("AT"u8) ? CommandLine : "a frame of unknown type");
        if (bytes.Length < 4)
            return Finding.Incomplete;
        var header = (bytes[3] & MuxFrame.ExtensionBit) != 0 ? 4 : 5;
        if (bytes.Length < header)
            return Finding.Incomplete;
        var size = bytes[3] >> 1 | (header == 5 ? bytes[4] << 7 : 0);
        if (size > longest)
            return Skip($"a frame of {size} bytes, more than N1");
        length = header + size + 2;
        if (bytes.Length < length)
            return Finding.Incomplete;
        if (bytes[length - 1] != MuxFrame.Flag)
            return Skip("a frame without a flag at its end");
        var type = (FrameType)(bytes[2] & ~MuxFrame.PollBit);
        var isChecked = type is FrameType.Ui ? header + size : header;
        if (FrameCheck.Of(bytes[1..isChecked]) != bytes[length - 2])
            return Skip("a frame with a wrong check sequence");
        frame = new MuxFrame(bytes[1] >> 2, type, (bytes[2] & MuxFrame.PollBit) != 0, bytes.Slice(header, size));
        return Finding.Frame;
    }

    /// <summary>Line ends are no fault: they stand behind the command that started the multiplexer.</summary>
    private void NoteOutside(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyExcept("\r\n"u8))
            Fault ??= bytes.IndexOf("AT"u8) < 0 ? "what stands outside a frame" : CommandLine;
    }

    private Finding Skip(string fault)
    {
        Fault ??= fault;
        return Finding.NoFrame;
    }
}

using System.Buffers;
using System.Text;

namespace Ec20Emulator.At.Parsing;

/// <summary>
/// Turns the bytes of a DTE into command lines: hunts for the prefix, edits, drops what does not belong (at-engine.md 2)
/// and echoes what it accepted (at-engine.md 4).
/// </summary>
public sealed class LineAssembler
{
    /// <summary>Longest line taken, in bytes behind the prefix.</summary>
    public const int MaximumLength = 2048;

    /// <summary>Made when a line begins: most ports of a modem never see one.</summary>
    private StringBuilder? _body;
    private State _state;
    private byte _prefixLetter;

    private enum State
    {
        Hunting,
        LetterA,
        Body,
        Swallowing,
    }

    /// <summary>S3: the character that ends a line, 0-127.</summary>
    public byte Terminator { get; set; } = 13;

    /// <summary>S5: the character that removes the one before it, 0-127.</summary>
    public byte EditCharacter { get; set; } = 8;

    /// <summary>The body of the last complete line, without prefix and terminator, one char per byte.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True while a line has begun and its terminator has not come.</summary>
    public bool IsHalfTyped => _state is not State.Hunting;

    /// <summary>Consumes input up to and including the end of the next line.</summary>
    /// <param name="input">Bytes as received.</param>
    /// <param name="echo">Where accepted bytes are echoed, or null with ATE0.</param>
    /// <param name="kind">What was completed, if anything.</param>
    /// <returns>The number of bytes consumed; all of them when <paramref name="kind"/> is <see cref="LineKind.None"/>.</returns>
    public int Accept(ReadOnlySpan<byte> input, IBufferWriter<byte>? echo, out LineKind kind)
    {
        for (var i = 0; i < input.Length; i++)
        {
            kind = Accept(input[i], echo);
            if (kind is not LineKind.None)
                return i + 1;
        }
        kind = LineKind.None;
        return input.Length;
    }

    /// <summary>Forgets a half-typed line, as when the DTE goes away.</summary>
    public void Reset()
    {
        _state = State.Hunting;
        _body?.Clear();
    }

    private LineKind Accept(byte value, IBufferWriter<byte>? echo) => _state switch
    {
        State.Hunting => Hunt(value),
        State.LetterA => AfterLetterA(value, echo),
        State.Swallowing => Swallow(value),
        _ => Collect(value, echo),
    };

    private LineKind Hunt(byte value)
    {
        if (value is (byte)'A' or (byte)'a')
        {
            _prefixLetter = value;
            _state = State.LetterA;
        }
        return LineKind.None;
    }

    private LineKind AfterLetterA(byte value, IBufferWriter<byte>? echo)
    {
        switch (value)
        {
            case (byte)'T' or (byte)'t':
                echo?.Write([_prefixLetter, value]);
                (_body ??= new StringBuilder()).Clear();
                _state = State.Body;
                return LineKind.None;
            case (byte)'/':
                echo?.Write([_prefixLetter, value]);
                _state = State.Hunting;
                return LineKind.Repeat;
            default:
                _state = State.Hunting;
                return Hunt(value);
        }
    }

    private LineKind Collect(byte value, IBufferWriter<byte>? echo)
    {
        if (value == Terminator)
        {
            echo?.Write([value]);
            Text = _body!.ToString();
            Reset();
            return LineKind.Command;
        }
        if (value == EditCharacter)
        {
            if (_body!.Length == 0)
                return LineKind.None;
            _body!.Length--;
            echo?.Write([value]);
            return LineKind.None;
        }
        if (value < 0x20)
            return LineKind.None;
        if (_body!.Length == MaximumLength)
        {
            _state = State.Swallowing;
            return LineKind.None;
        }
        _body!.Append((char)value);
        echo?.Write([value]);
        return LineKind.None;
    }

    private LineKind Swallow(byte value)
    {
        if (value != Terminator)
            return LineKind.None;
        Reset();
        return LineKind.TooLong;
    }
}

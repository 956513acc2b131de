namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>
/// Splits what a telnet client sends into data and events. It keeps at most <see cref="MaxSubnegotiation"/> bytes, whatever comes.
/// </summary>
internal sealed class TelnetDecoder
{
    /// <summary>Longest sub-negotiation taken, in bytes; a longer one is skipped.</summary>
    internal const int MaxSubnegotiation = 256;

    private readonly byte[] _sub = new byte[MaxSubnegotiation];
    private State _state;
    private byte _verb;
    private int _subLength;
    private bool _afterCr;

    private enum State
    {
        Data,
        Iac,
        Verb,
        Sub,
        SubIac,
    }

    /// <summary>Decodes until the input is used up, the output is full, or an event is met; data before the event is in the output.</summary>
    /// <param name="input">Received bytes.</param>
    /// <param name="output">Where data goes; at least 1 byte.</param>
    /// <param name="dropNulAfterCr">Takes CR NUL as CR: the network virtual terminal of RFC 854, for clients without BINARY.</param>
    /// <param name="consumed">Bytes of the input used.</param>
    /// <param name="written">Bytes of data in the output.</param>
    internal TelnetEvent Decode(ReadOnlySpan<byte> input, Span<byte> output, bool dropNulAfterCr, out int consumed, out int written)
    {
        consumed = 0;
        written = 0;
        while (consumed < input.Length && written < output.Length)
        {
            if (_state == State.Data)
            {
                CopyData(input, output, dropNulAfterCr, ref consumed, ref written);
            }
            else if (Step(input[consumed], output, ref consumed, ref written) is { Kind: not TelnetEventKind.None } met)
            {
                return met;
            }
        }

        return default;
    }

    private void CopyData(ReadOnlySpan<byte> input, Span<byte> output, bool dropNulAfterCr, ref int consumed, ref int written)
    {
        var rest = input[consumed..];
        if (rest[0] == TelnetCode.Iac)
        {
            consumed++;
            _state = State.Iac;
            return;
        }

        if (_afterCr && rest[0] == 0 && dropNulAfterCr)
        {
            consumed++;
            _afterCr = false;
            return;
        }

        var end = dropNulAfterCr ? rest.IndexOfAny(TelnetCode.Iac, (byte)'\r') : rest.IndexOf(TelnetCode.Iac);
        var isCr = end >= 0 && rest[end] == '\r';
        var count = Math.Min(end < 0 ? rest.Length : isCr ? end + 1 : end, output.Length - written);
        rest[..count].CopyTo(output[written..]);
        consumed += count;
        written += count;
        _afterCr = rest[count - 1] == '\r';
    }

    private TelnetEvent Step(byte value, Span<byte> output, ref int consumed, ref int written)
    {
        consumed++;
        switch (_state)
        {
            case State.Iac when value == TelnetCode.Iac:
                output[written++] = value;
                _afterCr = false;
                _state = State.Data;
                return default;
            case State.Iac when value is >= TelnetCode.Will and <= TelnetCode.Dont:
                _verb = value;
                _state = State.Verb;
                return default;
            case State.Iac when value == TelnetCode.Sb:
                _subLength = 0;
                _state = State.Sub;
                return default;
            case State.Iac:
                _state = State.Data;
                return new TelnetEvent(value is >= TelnetCode.EndOfFile and not TelnetCode.Se ? TelnetEventKind.Command : TelnetEventKind.Malformed, value);
            case State.Verb:
                _state = State.Data;
                return new TelnetEvent(TelnetEventKind.Negotiation, _verb, value);
            case State.Sub when value == TelnetCode.Iac:
                _state = State.SubIac;
                return default;
            case State.Sub:
                Keep(value);
                return default;
            case State.SubIac when value == TelnetCode.Iac:
                Keep(value);
                _state = State.Sub;
                return default;
            case State.SubIac when value == TelnetCode.Se:
                _state = State.Data;
                return Subnegotiation();
            default: // IAC with another command inside: the sub-negotiation was cut off, the command counts
                consumed--;
                _state = State.Iac;
                return new TelnetEvent(TelnetEventKind.Malformed, TelnetCode.Sb, _subLength > 0 ? _sub[0] : (byte)0);
        }
    }

    private TelnetEvent Subnegotiation() => _subLength is > 0 and <= MaxSubnegotiation
        ? new TelnetEvent(TelnetEventKind.Subnegotiation, TelnetCode.Sb, _sub[0], _sub.AsMemory(1, _subLength - 1))
        : new TelnetEvent(TelnetEventKind.Malformed, TelnetCode.Sb, _subLength > 0 ? _sub[0] : (byte)0);

    private void Keep(byte value)
    {
        if (_subLength < MaxSubnegotiation)
            _sub[_subLength++] = value;
        else
            _subLength = MaxSubnegotiation + 1;
    }
}

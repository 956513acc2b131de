namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>Takes <c>+QIURC: "recv",0,LEN</c> frames apart, however they were cut on their way.</summary>
internal sealed class PushedFrames
{
    private const int Tail = 2;

    private static readonly byte[] Head = [.. "\r\n+QIURC: \"recv\",0,"u8];

    private int _inHead;
    private int _length;
    private int _rest;

    /// <summary>Bytes of payload so far.</summary>
    public long Payload { get; private set; }

    /// <summary>True where the last frame is complete.</summary>
    public bool IsBetweenFrames => _rest == 0 && _inHead == 0;

    /// <summary>Takes the next bytes.</summary>
    /// <exception cref="InvalidDataException">They are no such frame.</exception>
    public void Take(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
            data = data[(_rest > 0 ? TakeBody(data.Length) : TakeHead(data[0]))..];
    }

    private int TakeBody(int available)
    {
        var taken = Math.Min(available, _rest);
        Payload += Math.Max(0, Math.Min(taken, _rest - Tail));
        _rest -= taken;
        return taken;
    }

    private int TakeHead(byte next)
    {
        if (_inHead < Head.Length)
        {
            if (next != Head[_inHead++])
                throw new InvalidDataException($"no head of pushed data at its byte {_inHead}: 0x{next:X2}");
        }
        else if (char.IsAsciiDigit((char)next))
            _length = (_length * 10) + next - '0';
        else if (next == '\n')
            (_rest, _length, _inHead) = (_length + Tail, 0, 0);
        return 1;
    }
}

using System.Globalization;
using System.Text;

namespace Ec20Emulator.TestKit.Load;

/// <summary>Cuts what a modem sends, without echo and in verbose form, into frames. Knows which lines carry data.</summary>
public sealed class AtFrameReader(Stream dte)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next frame.</summary>
    /// <exception cref="EndOfStreamException">The port is closed.</exception>
    /// <exception cref="FormatException">What comes is no frame.</exception>
    public async ValueTask<AtFrame> ReadAsync(CancellationToken cancellationToken)
    {
        await NeedAsync(3, cancellationToken);
        if (_buffer[_start] != '\r' || _buffer[_start + 1] != '\n')
            throw new FormatException($"no frame begins with byte {_buffer[_start]}");
        _start += 2;
        if (_buffer[_start] == '>')
        {
            await NeedAsync(2, cancellationToken);
            _start += 2;
            return new AtFrame(">", default);
        }
        var line = await LineAsync(cancellationToken);
        var length = DataLength(line);
        if (length == 0)
            return new AtFrame(line, default);
        await NeedAsync(length + 2, cancellationToken);
        var data = _buffer.AsSpan(_start, length).ToArray();
        _start += length + 2;
        return new AtFrame(line, data);
    }

    /// <summary>Number in a field of a line, fields counted from 0 behind the colon.</summary>
    public static int Field(string line, int index) =>
        int.Parse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',')[index], CultureInfo.InvariantCulture);

    private static int DataLength(string line)
    {
        if ((Is("+QIRD: ") || Is("+QSSLRECV: ")) && !line.Contains(',', StringComparison.Ordinal))
            return Field(line, 0);
        return (Is("+QIURC: \"recv\",") || Is("+QSSLURC: \"recv\",")) && line.Count(c => c == ',') == 2 ? Field(line, 2) : 0;

        bool Is(string head) => line.StartsWith(head, StringComparison.Ordinal);
    }

    private async ValueTask<string> LineAsync(CancellationToken cancellationToken)
    {
        var needed = 2;
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (end >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, end);
                _start += end + 2;
                return line;
            }
            needed = Math.Max(needed, _end - _start + 1);
            await NeedAsync(needed, cancellationToken);
        }
    }

    private async ValueTask NeedAsync(int count, CancellationToken cancellationToken)
    {
        if (_end - _start >= count)
            return;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_end < count)
        {
            var more = await dte.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (more == 0)
                throw new EndOfStreamException("the modem closed the port");
            _end += more;
        }
    }
}

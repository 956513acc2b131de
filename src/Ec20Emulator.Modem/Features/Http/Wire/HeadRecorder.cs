using System.Buffers;
using System.Text;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>
/// Keeps the head of an answer as the server sent it: status line, headers and the empty line, which "responseheader" 1 hands to the host.
/// Heads of interim answers (1xx) are forgotten.
/// </summary>
internal sealed class HeadRecorder
{
    /// <summary>Longest head, in KiB: what the module has memory for.</summary>
    public const int LargestHeadKiB = 64;

    private readonly ArrayBufferWriter<byte> _head = new();
    private bool _isOver = true;
    private int _lineLength;

    /// <summary>The head so far.</summary>
    public ReadOnlyMemory<byte> Head => _head.WrittenMemory;

    /// <summary>A request goes out: the next head is that of its answer.</summary>
    public void Begin()
    {
        _head.ResetWrittenCount();
        (_isOver, _lineLength) = (false, 0);
    }

    /// <summary>Bytes have come.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && !_isOver; i++)
        {
            _head.Write(bytes.Slice(i, 1));
            if (bytes[i] == '\n')
                EndLine();
            else if (bytes[i] != '\r')
                _lineLength++;
            _isOver |= _head.WrittenCount > LargestHeadKiB * 1024;
        }
    }

    private void EndLine()
    {
        var isEmpty = _lineLength == 0;
        _lineLength = 0;
        if (!isEmpty)
            return;
        var status = Encoding.Latin1.GetString(_head.WrittenSpan[..Math.Min(_head.WrittenCount, "HTTP/1.1 1".Length)]);
        if (status is "HTTP/1.1 1" or "HTTP/1.0 1")
            Begin();
        else
            _isOver = true;
    }
}

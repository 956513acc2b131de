using System.Buffers;

namespace Ec20Emulator.Modem.Features.Multiplexer.Frames;

/// <summary>Writes frames of the basic option (3GPP 27.010, 5.2.1).</summary>
internal static class FrameWriter
{
    private const int LongestHeader = 4;

    /// <summary>Writes a frame with its flags.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="dlci">Channel, 0-63.</param>
    /// <param name="isAnswer">True for UA and DM: the answer to a command of the DTE carries its C/R bit. False for UIH and UI of the modem.</param>
    /// <param name="type">Type.</param>
    /// <param name="isFinal">P/F bit.</param>
    /// <param name="data">Information field, up to 32767 bytes.</param>
    public static void Write(
        IBufferWriter<byte> output, int dlci, bool isAnswer, FrameType type, bool isFinal = false, ReadOnlySpan<byte> data = default)
    {
        var span = output.GetSpan(data.Length + LongestHeader + 3);
        span[0] = MuxFrame.Flag;
        span[1] = (byte)(dlci << 2 | (isAnswer ? MuxFrame.CommandResponseBit : 0) | MuxFrame.ExtensionBit);
        span[2] = (byte)((byte)type | (isFinal ? MuxFrame.PollBit : 0));
        var at = 3;
        if (data.Length <= MuxFrame.LongestShortField)
        {
            span[at++] = (byte)(data.Length << 1 | MuxFrame.ExtensionBit);
        }
        else
        {
            span[at++] = (byte)(data.Length << 1);
            span[at++] = (byte)(data.Length >> 7);
        }
        data.CopyTo(span[at..]);
        var checkedLength = type is FrameType.Ui ? at - 1 + data.Length : at - 1;
        var check = FrameCheck.Of(span.Slice(1, checkedLength));
        at += data.Length;
        span[at++] = check;
        span[at++] = MuxFrame.Flag;
        output.Advance(at);
    }
}

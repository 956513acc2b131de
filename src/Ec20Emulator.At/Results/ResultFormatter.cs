using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ec20Emulator.At.Results;

/// <summary>Renders results, URCs and prompts as bytes: the one place that knows ATV, ATQ, CMEE, S3 and S4 (at-engine.md 5).</summary>
/// <param name="format">The port's settings, read at each call.</param>
/// <param name="output">Where the bytes go.</param>
public sealed class ResultFormatter(ResultFormat format, IBufferWriter<byte> output)
{
    /// <summary>Writes one frame of information text.</summary>
    public void WriteInformation(Information information) => WriteFrame(information, format.Verbose);

    /// <summary>Writes a URC; URCs are framed the same under ATV0.</summary>
    public void WriteUrc(Information information) => WriteFrame(information, true);

    /// <summary>Writes a final, intermediate or unsolicited result code.</summary>
    public void WriteResult(FinalResult result)
    {
        if (format.Quiet && !IsTransferWord(result))
            return;
        if (result.Cme is { } cme && format.ErrorDetail > 0)
            WriteWord(format.ErrorDetail == 1 ? $"+CME ERROR: {(int)cme}" : $"+CME ERROR: {CmeErrorText.Of(cme)}");
        else if (result.Cms is { } cms && format.ErrorDetail > 0)
            WriteWord(format.ErrorDetail == 1 ? $"+CMS ERROR: {(int)cms}" : $"+CMS ERROR: {CmsErrorText.Of(cms)}");
        else if (result.Code is ResultCode.Text)
            WriteWord(result.Text!);
        else if (format.Verbose)
            WriteWord(Word(result));
        else
            WriteNumber((int)result.Code);
    }

    /// <summary>Writes the prompt that asks for text: line end, <c>&gt;</c>, one blank.</summary>
    public void WritePrompt()
    {
        LineEnd();
        output.Write("> "u8);
    }

    private static bool IsTransferWord(FinalResult result) =>
        result.Code is ResultCode.Text && !result.Text!.StartsWith("+CM", StringComparison.Ordinal);

    private static string Word(FinalResult result)
    {
        var word = result.Code switch
        {
            ResultCode.Ok => "OK",
            ResultCode.Connect => "CONNECT",
            ResultCode.Ring => "RING",
            ResultCode.NoCarrier => "NO CARRIER",
            ResultCode.NoDialtone => "NO DIALTONE",
            ResultCode.Busy => "BUSY",
            ResultCode.NoAnswer => "NO ANSWER",
            _ => "ERROR",
        };
        return result.Text is null ? word : $"{word} {result.Text}";
    }

    private void WriteFrame(Information information, bool leadingLineEnd)
    {
        if (leadingLineEnd)
            LineEnd();
        for (var i = 0; i < information.Lines.Count; i++)
        {
            Text(information.Lines[i]);
            if (i < information.Lines.Count - 1)
                LineEnd();
        }
        if (information.HasData)
        {
            if (information.DataOnSameLine)
                Text(",");
            else
                LineEnd();
            output.Write(information.Data.Span);
        }
        LineEnd();
    }

    private void WriteWord(string word)
    {
        LineEnd();
        Text(word);
        LineEnd();
    }

    private void WriteNumber(int number)
    {
        Text(number.ToString(CultureInfo.InvariantCulture));
        output.Write([format.Terminator]);
    }

    private void Text(string text) => Encoding.Latin1.GetBytes(text, output);

    private void LineEnd() => output.Write([format.Terminator, format.FormatCharacter]);
}

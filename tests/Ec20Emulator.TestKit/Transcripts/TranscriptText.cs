using System.Globalization;
using System.Text;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>Text as directives write it: <c>"text"</c> with the escapes of transcripts, or <c>1500 "text"</c> for so many times.</summary>
internal static class TranscriptText
{
    /// <summary>The bytes meant.</summary>
    /// <exception cref="FormatException">It is neither form.</exception>
    public static byte[] Repeated(string written)
    {
        var quote = written.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0 || written.Length < quote + 2 || written[^1] != '"')
            throw new FormatException($"text in quotes expected: {written}");
        var times = quote == 0 ? 1 : int.Parse(written[..quote].Trim(), CultureInfo.InvariantCulture);
        var text = Transcript.Unescape(written[(quote + 1)..^1]);
        return Encoding.Latin1.GetBytes(new StringBuilder().Insert(0, text, times).ToString());
    }
}

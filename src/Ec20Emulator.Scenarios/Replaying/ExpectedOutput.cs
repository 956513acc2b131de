using System.Text;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>What the modem is expected to say until the DTE speaks again.</summary>
internal sealed class ExpectedOutput(LineComparison comparison)
{
    private readonly StringBuilder _bytes = new();
    private IReadOnlyList<ModemLine>? _lines;

    /// <summary>Line of the transcript it begins at; 0 where nothing is expected.</summary>
    public int FirstLine { get; private set; }

    /// <summary>What is expected, in lines.</summary>
    public IReadOnlyList<ModemLine> Lines => _lines ??= ModemOutput.Split(_bytes.ToString());

    /// <summary>Adds bytes.</summary>
    public void Add(string bytes, int line)
    {
        FirstLine = FirstLine == 0 ? line : FirstLine;
        _bytes.Append(bytes);
        _lines = null;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _bytes.Clear();
        (FirstLine, _lines) = (0, null);
    }

    /// <summary>Looks how far what has come agrees.</summary>
    /// <param name="received">What has come.</param>
    /// <param name="length">How many characters of it are what was expected, once it is all there.</param>
    public Agreement Compare(string received, out int length)
    {
        length = _bytes.Length;
        var expected = _bytes.ToString();
        if (received.StartsWith(expected, StringComparison.Ordinal))
            return Agreement.Whole;
        length = 0;
        if (expected.StartsWith(received, StringComparison.Ordinal))
            return Agreement.SoFar;
        if (CompareLines(received, out length) is var agreement && agreement is not Agreement.No)
            return agreement;
        // A wildcard may stand for several lines.
        length = received.Length;
        return expected.Contains(TranscriptText.Wildcard) && LineComparison.Matches(expected, received) ? Agreement.Whole : Agreement.No;
    }

    private Agreement CompareLines(string received, out int length)
    {
        length = 0;
        foreach (var expected in Lines)
        {
            var rest = received.AsSpan(length);
            if (rest.IsEmpty || ModemOutput.Take(rest, isComplete: false) is null && !IsLast(rest, expected))
                return Agreement.SoFar;
            var (line, taken) = ModemOutput.Take(rest, isComplete: true)!.Value;
            if (!comparison.AreEqual(expected, line))
                return Agreement.No;
            length += taken;
        }
        return Agreement.Whole;
    }

    /// <summary>True for bytes without an end of line that are all that is expected.</summary>
    private bool IsLast(ReadOnlySpan<char> rest, ModemLine expected) =>
        expected.Verb is TranscriptVerb.ExpectRaw && comparison.AreEqual(expected, new ModemLine(TranscriptVerb.ExpectRaw, rest.ToString()));
}

/// <summary>How far what has come is what was expected.</summary>
internal enum Agreement
{
    /// <summary>It is all there.</summary>
    Whole,

    /// <summary>It agrees as far as it has come.</summary>
    SoFar,

    /// <summary>It is something else.</summary>
    No,
}

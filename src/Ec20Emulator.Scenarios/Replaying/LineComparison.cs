using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>Compares lines of a modem, forgiving what is variable and what a wildcard stands for.</summary>
internal sealed class LineComparison(VariableText variable)
{
    /// <summary>True where the modem said what was expected.</summary>
    /// <exception cref="FormatException">A variable expression takes too long.</exception>
    public bool AreEqual(ModemLine expected, ModemLine actual)
    {
        if (expected.Verb != actual.Verb)
            return false;
        if (expected.Text == actual.Text)
            return true;
        var stripped = variable.Strip(actual.Text);
        return Matches(variable.Strip(expected.Text), stripped) || Matches(expected.Text, actual.Text);
    }

    /// <summary>True where a text is as expected, a <see cref="TranscriptText.Wildcard"/> standing for anything.</summary>
    public static bool Matches(string expected, string actual)
    {
        var parts = expected.Split(TranscriptText.Wildcard);
        if (parts.Length == 1)
            return expected == actual;
        if (actual.Length < parts.Sum(part => part.Length)
            || !actual.StartsWith(parts[0], StringComparison.Ordinal) || !actual.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        var position = parts[0].Length;
        var end = actual.Length - parts[^1].Length;
        foreach (var part in parts[1..^1])
        {
            var found = actual.AsSpan(position, end - position).IndexOf(part);
            if (found < 0)
                return false;
            position += found + part.Length;
        }
        return true;
    }
}

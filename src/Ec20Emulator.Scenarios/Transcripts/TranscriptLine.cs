namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>One line of a transcript.</summary>
/// <param name="Number">Line number in the file, from 1.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Text">
/// The text behind the verb, one char per byte (Latin-1). Escapes are already replaced except in directives; in expected text
/// <see cref="TranscriptText.Wildcard"/> stands for <c>{*}</c>.
/// </param>
public sealed record TranscriptLine(int Number, TranscriptVerb Verb, string Text)
{
    /// <summary>The first word of a directive.</summary>
    public string Word => Text.Split(' ', 2)[0];

    /// <summary>What stands behind the first word of a directive.</summary>
    public string Arguments => Text.Split(' ', 2, StringSplitOptions.TrimEntries) is [_, var rest] ? rest : "";

    /// <summary>True for what the DTE sends.</summary>
    public bool IsSent => Verb is TranscriptVerb.SendLine or TranscriptVerb.SendRaw;

    /// <summary>True for what the modem sends.</summary>
    public bool IsExpected => Verb is TranscriptVerb.ExpectFrame or TranscriptVerb.ExpectRaw;

    /// <summary>The bytes of a line that sends or expects: with the CR or the CR LF around it that the verb implies, without the echo.</summary>
    public string Bytes => Verb switch
    {
        TranscriptVerb.SendLine => Text + "\r",
        TranscriptVerb.ExpectFrame => $"\r\n{Text}\r\n",
        _ => Text,
    };
}

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>What a line of a transcript does.</summary>
public enum TranscriptVerb
{
    /// <summary><c>&gt;&gt; text</c>: the DTE sends text and CR; the echo is expected while the port echoes.</summary>
    SendLine,

    /// <summary><c>&gt;| bytes</c>: the DTE sends bytes, nothing added, no echo expected.</summary>
    SendRaw,

    /// <summary><c>&lt;&lt; text</c>: the modem sends CR LF, text, CR LF.</summary>
    ExpectFrame,

    /// <summary><c>&lt;| bytes</c>: the modem sends exactly these bytes.</summary>
    ExpectRaw,

    /// <summary>A word and its arguments: <c>wait 150s</c>, <c>port usbat</c>, <c>given …</c>, <c>server …</c>, <c>clauses …</c>.</summary>
    Directive,
}

/// <summary>One line of a transcript.</summary>
/// <param name="Number">Line number in the file, from 1.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Text">The text behind the verb; escapes already replaced except in directives.</param>
public sealed record TranscriptLine(int Number, TranscriptVerb Verb, string Text);

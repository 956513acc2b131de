namespace Ec20Emulator.Scenarios.Transcripts;

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

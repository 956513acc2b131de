namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>One line of a modem's output.</summary>
/// <param name="Verb"><see cref="TranscriptVerb.ExpectFrame"/> or <see cref="TranscriptVerb.ExpectRaw"/>.</param>
/// <param name="Text">The text of the frame, or the bytes.</param>
internal sealed record ModemLine(TranscriptVerb Verb, string Text)
{
    /// <summary>As it stands in a transcript.</summary>
    public override string ToString() => $"{(Verb is TranscriptVerb.ExpectFrame ? "<<" : "<|")} {TranscriptText.Escape(Text)}";
}

using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>Writes the lines of a transcript, each flushed, with <c>wait</c> between them where time has passed.</summary>
/// <param name="output">Where they go; not disposed.</param>
/// <param name="time">The clock of the dialogue.</param>
/// <param name="hidesSecrets">True to write PINs and passwords as <c>****</c>.</param>
internal sealed class TranscriptWriter(TextWriter output, TimeProvider time, bool hidesSecrets = true)
{
    /// <summary>A pause as long as this is written down.</summary>
    public static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private long? _last;

    /// <summary>Writes a comment.</summary>
    public void Comment(string text) => Put($"# {text}");

    /// <summary>Writes a directive.</summary>
    /// <param name="text">Word and arguments.</param>
    /// <param name="at">When it happened, a timestamp of the clock.</param>
    public void Directive(string text, long at) => Put(text, at);

    /// <summary>Writes a command line whose echo is implied.</summary>
    public void SendLine(string text, long at) => Put($">> {TranscriptText.Escape(Masked(text, SecretMask.Mask))}", at);

    /// <summary>Writes bytes of the DTE.</summary>
    public void SendRaw(string text, long at) => Put($">| {TranscriptText.Escape(text)}", at);

    /// <summary>Writes what the modem said.</summary>
    public void Modem(ModemLine line, long at) =>
        Put((line with { Text = Masked(line.Text, $"{TranscriptText.Wildcard}") }).ToString(), at);

    /// <summary>What is typed, without its secrets where they are hidden.</summary>
    public string Masked(string text, string mask) => hidesSecrets ? SecretMask.Apply(text, mask) : text;

    private void Put(string line, long at)
    {
        if (_last is { } last && time.GetElapsedTime(last, at) is var pause && pause >= ShortestPause)
            Put($"wait {Durations.Format(pause)}");
        _last = Math.Max(_last ?? at, at);
        Put(line);
    }

    private void Put(string line)
    {
        output.Write(line + "\n");
        output.Flush();
    }
}

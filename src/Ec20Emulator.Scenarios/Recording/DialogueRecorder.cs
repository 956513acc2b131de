using System.Text;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>
/// Turns the bytes of a DTE and of a modem into the lines of a transcript. What is not understood is written as bytes, so that the
/// transcript says what was on the wire in any case. Keeps a few kB at most. One call at a time.
/// </summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class DialogueRecorder(TranscriptWriter writer, TimeProvider time)
{
    /// <summary>Silence behind which what is there is written, whole or not.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(50);

    /// <summary>Most characters kept before they are written as bytes.</summary>
    public const int MostKept = 4096;

    private readonly TypedLines _typed = new(writer);
    private readonly StringBuilder _said = new();
    private bool _isData;
    private long _saidAt;

    /// <summary>The DTE has sent bytes.</summary>
    public void HostSent(ReadOnlySpan<byte> bytes)
    {
        if (_isData)
            Settle(isComplete: true);
        foreach (var piece in Chunks(bytes))
        {
            _typed.Add(Encoding.Latin1.GetString(bytes[piece]), time.GetTimestamp());
            if (_typed.Length < MostKept)
                continue;
            if (_isData)
                _typed.WriteRaw();
            else
                _typed.WriteStart();
        }
        if (!_isData)
            _typed.WriteLoose();
    }

    /// <summary>The modem has sent bytes.</summary>
    public void ModemSent(ReadOnlySpan<byte> bytes)
    {
        foreach (var piece in Chunks(bytes))
        {
            if (_said.Length == 0)
                _saidAt = time.GetTimestamp();
            _said.Append(Encoding.Latin1.GetString(bytes[piece]));
            Settle(isComplete: false);
            if (_said.Length > MostKept)
                Settle(isComplete: true);
        }
    }

    /// <summary>What the modem has sent so far is all it had to send: what comes is something new.</summary>
    public void ModemPauses() => Settle(isComplete: true);

    /// <summary>Time has passed: writes what has waited long enough. To be called every few <see cref="Settled"/>.</summary>
    public void Tick()
    {
        var now = time.GetTimestamp();
        if (_said.Length > 0 && time.GetElapsedTime(_saidAt, now) >= Settled)
            Settle(isComplete: true);
        if (_isData && _typed.Length > 0 && time.GetElapsedTime(_typed.At, now) >= Settled)
            _typed.WriteRaw();
        else if (!_isData)
            _typed.GiveUpEcho(now, time);
    }

    /// <summary>Something happened beside the bytes, such as <c>reattach</c> or <c>dtr off</c>.</summary>
    public void Happened(string directive)
    {
        Complete();
        writer.Directive(directive, time.GetTimestamp());
    }

    /// <summary>Something for the reader alone.</summary>
    public void Comment(string text)
    {
        Complete();
        writer.Comment(text);
    }

    /// <summary>Writes all that is left.</summary>
    public void Complete()
    {
        Settle(isComplete: true);
        _typed.WriteRaw();
        Settle(isComplete: true);
    }

    private static IEnumerable<Range> Chunks(ReadOnlySpan<byte> bytes)
    {
        const int Chunk = MostKept / 4;
        var length = bytes.Length;
        return Enumerable.Range(0, (length + Chunk - 1) / Chunk).Select(i => new Range(i * Chunk, Math.Min(length, (i + 1) * Chunk)));
    }

    private void Settle(bool isComplete)
    {
        while (_said.Length > 0)
        {
            if (!_isData && _typed.IsBeingEdited && _said.Length < MostKept)
                return;
            if (!_isData && _typed.TakeEcho(_said, isComplete))
                continue;
            if (ModemOutput.Take(_said.ToString(), isComplete) is not var (line, length))
                return;
            _said.Remove(0, length);
            Write(line);
        }
    }

    private void Write(ModemLine line)
    {
        var isFinal = line.Verb is TranscriptVerb.ExpectFrame && FinalResults.Contains(line.Text);
        if (_isData)
            _typed.WriteRaw();
        else
            _typed.BeforeAnswer(isFinal || line.Text == ModemOutput.Prompt);
        writer.Modem(line, _saidAt);
        _saidAt = time.GetTimestamp();
        if (line.Text == ModemOutput.Prompt || (line.Verb is TranscriptVerb.ExpectFrame && FinalResults.IsConnect(line.Text)))
            _isData = true;
        else if (isFinal)
            _isData = false;
    }
}

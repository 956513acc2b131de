namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>What the far end of a call says: nothing, a recording, or what it has heard. Lives on the mailbox.</summary>
internal sealed class FarEndVoice
{
    /// <summary>Most bytes an echo keeps, 4 s.</summary>
    private const int MostHeard = 64 * 1024;

    private ReadOnlyMemory<byte> _recording;
    private Queue<byte>? _heard;
    private int _position;

    /// <summary>Says nothing.</summary>
    public void BeSilent() => (_recording, _heard) = (default, null);

    /// <summary>Says what it hears.</summary>
    public void Echo() => (_recording, _heard) = (default, new Queue<byte>());

    /// <summary>Says a recording once in each call, then nothing.</summary>
    /// <param name="samples">16 bit little-endian, one channel, 8 kHz.</param>
    public void Play(ReadOnlyMemory<byte> samples) => (_recording, _heard, _position) = (samples, null, 0);

    /// <summary>A call begins to carry voice.</summary>
    public void Begin()
    {
        _position = 0;
        _heard?.Clear();
    }

    /// <summary>Hears samples.</summary>
    public void Hear(ReadOnlyMemory<byte> samples)
    {
        if (_heard is not { } heard)
            return;
        foreach (var one in samples.Span[..Math.Min(samples.Length, MostHeard - heard.Count)])
            heard.Enqueue(one);
    }

    /// <summary>Says samples; zeroes where there is nothing to say.</summary>
    public void Speak(Span<byte> samples)
    {
        for (var i = 0; i < samples.Length && _heard?.TryDequeue(out var one) == true; i++)
            samples[i] = one;
        var next = _recording[_position..];
        next = next[..Math.Min(samples.Length, next.Length)];
        next.Span.CopyTo(samples);
        _position += next.Length;
    }
}

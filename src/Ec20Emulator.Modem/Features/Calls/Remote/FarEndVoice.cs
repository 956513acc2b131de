namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>What the far end of a call says: nothing, a recording, what it has heard, or what another modem sends. Lives on the mailbox.</summary>
internal sealed class FarEndVoice
{
    /// <summary>Most bytes kept of what is still to be said, 4 s.</summary>
    private const int MostKept = 64 * 1024;

    private ReadOnlyMemory<byte> _recording;
    private Queue<byte>? _toSay;
    private bool _echoes;
    private int _position;
    private CallLeg? _line;

    /// <summary>The call with another modem whose voice this is; null = the far end is made up.</summary>
    public CallLeg? Line
    {
        get => _line;
        set
        {
            _line = value;
            _toSay?.Clear();
        }
    }

    /// <summary>Takes what the modem says to the other modem.</summary>
    public Action<ReadOnlyMemory<byte>>? Send { get; set; }

    /// <summary>Says nothing.</summary>
    public void BeSilent() => (_recording, _echoes) = (default, false);

    /// <summary>Says what it hears.</summary>
    public void Echo() => (_recording, _echoes) = (default, true);

    /// <summary>Says a recording once in each call, then nothing.</summary>
    /// <param name="samples">16 bit little-endian, one channel, 8 kHz.</param>
    public void Play(ReadOnlyMemory<byte> samples) => (_recording, _echoes, _position) = (samples, false, 0);

    /// <summary>A call begins to carry voice.</summary>
    public void Begin()
    {
        _position = 0;
        _toSay?.Clear();
    }

    /// <summary>Hears samples.</summary>
    public void Hear(ReadOnlyMemory<byte> samples)
    {
        if (Line is not null)
            Send?.Invoke(samples.ToArray());
        else if (_echoes)
            Receive(samples);
    }

    /// <summary>Has more to say.</summary>
    public void Receive(ReadOnlyMemory<byte> samples)
    {
        _toSay ??= new Queue<byte>();
        foreach (var one in samples.Span[..Math.Min(samples.Length, MostKept - _toSay.Count)])
            _toSay.Enqueue(one);
    }

    /// <summary>Says samples; zeroes where there is nothing to say.</summary>
    public void Speak(Span<byte> samples)
    {
        for (var i = 0; i < samples.Length && _toSay?.TryDequeue(out var one) == true; i++)
            samples[i] = one;
        if (Line is not null)
            return;
        var next = _recording[_position..];
        next = next[..Math.Min(samples.Length, next.Length)];
        next.Span.CopyTo(samples);
        _position += next.Length;
    }
}

using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>
/// Finds the guarded <c>+++</c> in a data stream (ssl.md C7.4): silence, three plus signs within the guard time and nothing else,
/// silence. Plus signs that may turn out to be an escape are held back; if they are none, they are data.
/// </summary>
internal sealed class EscapeDetector : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _guard;
    private readonly Action _escaped;
    private readonly Action<int> _released;
    private readonly ModemTimer _timer;
    private long _lastByteAt;
    private long _firstPlusAt;
    private int _held;

    /// <summary>Begins watching; the time before counts as not silent.</summary>
    /// <param name="scheduler">The clock.</param>
    /// <param name="guard">The guard time: S12.</param>
    /// <param name="escaped">Called on the mailbox when the escape is complete.</param>
    /// <param name="released">Called on the mailbox with the number of plus signs that were data after all.</param>
    public EscapeDetector(Scheduler scheduler, TimeSpan guard, Action escaped, Action<int> released)
    {
        _time = scheduler.Time;
        _guard = guard;
        _escaped = escaped;
        _released = released;
        _timer = scheduler.Timer(OnSilence);
        _lastByteAt = _time.GetTimestamp();
    }

    /// <summary>Called on the mailbox where <c>+++</c> came by itself and was no escape, for want of silence around it; null = nobody cares.</summary>
    public Action? Missed { get; init; }

    /// <summary>Plus signs held back now, 0-3.</summary>
    public int Held => _held;

    /// <summary>Looks at input before it is used as data.</summary>
    /// <param name="input">Bytes that arrived together; never empty.</param>
    /// <returns>True where the detector holds all of them back; false where they are data, with whatever was held released before.</returns>
    public bool Holds(ReadOnlySpan<byte> input)
    {
        var silentFor = _time.GetElapsedTime(_lastByteAt);
        _lastByteAt = _time.GetTimestamp();
        if (MayContinueEscape(input, silentFor))
        {
            if (_held == 0)
                _firstPlusAt = _lastByteAt;
            _held += input.Length;
            _timer.Start(_guard);
            return true;
        }
        if (_held == 3 || (_held == 0 && input.TrimEnd("\r\n"u8).SequenceEqual("+++"u8)))
            Missed?.Invoke();
        Release();
        return false;
    }

    /// <summary>Gives back what is held, as at the end of the data phase.</summary>
    public void Release()
    {
        _timer.Stop();
        if (_held == 0)
            return;
        var count = _held;
        _held = 0;
        _released(count);
    }

    public void Dispose() => _timer.Dispose();

    private bool MayContinueEscape(ReadOnlySpan<byte> input, TimeSpan silentFor)
    {
        if (_held + input.Length > 3 || input.ContainsAnyExcept((byte)'+'))
            return false;
        return _held == 0 ? silentFor >= _guard : _time.GetElapsedTime(_firstPlusAt) < _guard;
    }

    private void OnSilence()
    {
        if (_held != 3)
        {
            Release();
            return;
        }
        _held = 0;
        _escaped();
    }
}

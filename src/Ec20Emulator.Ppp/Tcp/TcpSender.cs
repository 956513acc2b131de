namespace Ec20Emulator.Ppp.Tcp;

/// <summary>
/// Bytes on their way to the host: kept until they are acknowledged, sent as far as the host's window reaches, all over again from the first
/// one missing after three equal acknowledgements or a time-out (RFC 9293 section 3.8, RFC 5681 section 3.2 without its congestion window: a
/// line to a modem has no queue to share).
/// </summary>
internal sealed class TcpSender
{
    /// <summary>Bytes at most.</summary>
    public const int Capacity = 256 * 1024;

    private const int MostTries = 8;
    private const int EqualAcknowledgements = 3;

    private readonly ByteRing _bytes = new(Capacity);
    private readonly RetransmissionTimer _timer;
    private readonly uint _first;
    private readonly int _largestSegment;
    private uint _acknowledged;
    private uint _next;
    private uint _end;
    private int _window;
    private int _largestWindow;
    private int _equal;
    private int _tries;
    private bool _isProbeDue;

    /// <summary>Begins with nothing sent.</summary>
    /// <param name="first">First sequence number, that of the SYN.</param>
    /// <param name="largestSegment">Most data in a segment, bytes.</param>
    /// <param name="time">Clock of repetitions.</param>
    public TcpSender(uint first, int largestSegment, TimeProvider time)
    {
        _timer = new RetransmissionTimer(time);
        _first = _acknowledged = _next = _end = first;
        _largestSegment = largestSegment;
    }

    /// <summary>What is to go out next.</summary>
    /// <param name="Sequence">Its sequence number.</param>
    /// <param name="Length">Bytes of data.</param>
    /// <param name="IsLast">True where FIN goes with it.</param>
    public readonly record struct Piece(uint Sequence, int Length, bool IsLast);

    /// <summary>True once the host has acknowledged our SYN.</summary>
    public bool IsSynAcknowledged { get; private set; }

    /// <summary>Bytes that still fit.</summary>
    public int Room => _bytes.Free;

    /// <summary>True where the far end has said its last.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>True once the host has everything, and knows that it is all.</summary>
    public bool IsDone { get; private set; }

    /// <summary>True where the host has not answered for so long that nobody may be there.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Sequence number of what comes behind all that was sent.</summary>
    public uint Next => _next;

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => _timer.Left;

    private int InFlight => (int)(_next - _acknowledged);

    private int Unsent => _bytes.Count - InFlight;

    /// <summary>Bytes of the far end.</summary>
    public void Append(ReadOnlySpan<byte> data) => _bytes.Append(data);

    /// <summary>The far end has said its last.</summary>
    public void Finish() => IsFinished = true;

    /// <summary>The SYN goes out, for the first time or again.</summary>
    public void SynSent()
    {
        Advance(_first + 1);
    }

    /// <summary>Copies the data of a piece.</summary>
    public void Copy(in Piece piece, Span<byte> destination) => _bytes.CopyTo((int)(piece.Sequence - _acknowledged), destination[..piece.Length]);

    /// <summary>What may go out now; null = nothing.</summary>
    public Piece? Peek()
    {
        if (!IsSynAcknowledged || InFlight > _bytes.Count)
            return null;
        var unsent = Unsent;
        var length = Math.Min(Math.Min(_largestSegment, unsent), Math.Max(0, _window - InFlight));
        if (length == 0 && unsent > 0 && _isProbeDue)
            length = 1;
        else if (length < Math.Min(_largestSegment, unsent) && InFlight > 0 && length < _largestWindow / 2)
            length = 0; // No silly windows (RFC 9293 section 3.8.6.2.1).
        var isLast = IsFinished && length == unsent;
        return length > 0 || isLast ? new Piece(_next, length, isLast) : null;
    }

    /// <summary>A piece goes out.</summary>
    public void Take(in Piece piece)
    {
        _isProbeDue = false;
        Advance(piece.Sequence + (uint)piece.Length + (piece.IsLast ? 1u : 0));
    }

    /// <summary>Takes an acknowledgement.</summary>
    /// <param name="number">Acknowledgement number.</param>
    /// <param name="window">Window, scaled.</param>
    /// <param name="isBare">True where the segment says nothing else.</param>
    /// <returns>False where it acknowledges what was never sent.</returns>
    public bool Acknowledge(uint number, int window, bool isBare)
    {
        var count = (int)(number - _acknowledged);
        if ((int)(_end - number) < 0)
            return false;
        if (count < 0)
            return true;
        if (count > 0)
            Progress(number, count);
        else if (isBare && window == _window && InFlight > 0 && ++_equal == EqualAcknowledgements)
            GoBack();
        else if (_window == 0 && window > 0)
            GoBack(); // The window was closed to the probe under way.
        (_window, _largestWindow) = (window, Math.Max(_largestWindow, window));
        WatchWindow();
        return true;
    }

    /// <summary>Watches a window that is closed while there is something to send.</summary>
    public void WatchWindow()
    {
        if (IsSynAcknowledged && InFlight == 0 && _window == 0 && _bytes.Count > 0 && !_timer.IsRunning && !_isProbeDue)
            _timer.Start();
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        if (!_timer.TakeDue())
            return;
        if (IsSynAcknowledged && _window == 0 && _bytes.Count > 0)
        {
            // A probe is no failure: the host may leave its window closed for as long as it likes.
            _next = _acknowledged;
            _isProbeDue = true;
            return;
        }
        if (++_tries > MostTries)
            HasFailed = true;
        else
            GoBack();
    }

    private void Progress(uint number, int count)
    {
        if (!IsSynAcknowledged)
        {
            IsSynAcknowledged = true;
            count--;
        }
        var bytes = Math.Min(count, _bytes.Count);
        _bytes.Consume(bytes);
        IsDone |= count > bytes;
        _acknowledged = number;
        if ((int)(_next - _acknowledged) < 0)
            _next = _acknowledged;
        (_equal, _tries) = (0, 0);
        _timer.Acknowledged(number);
        if (InFlight > 0)
            _timer.Start();
        else
            _timer.Stop();
    }

    private void Advance(uint next)
    {
        if ((int)(next - _end) > 0)
        {
            if (_next == _end)
                _timer.Sent(next);
            _end = next;
        }
        _next = next;
        if (!_timer.IsRunning)
            _timer.Start();
    }

    private void GoBack()
    {
        _timer.Forget();
        _next = _acknowledged;
    }
}

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>
/// A TCP connection of the host that ends here (RFC 9293), joined to one of this computer. The SYN is answered when the far end has taken
/// the call, so the host sees a refusal as a refusal and a silence as a silence. Data is taken in order only: a gap is answered with an
/// acknowledgement, and the host sends again.
/// </summary>
internal sealed class TcpFlow
{
    /// <summary>Bytes of the host that wait for the far end at most: the window.</summary>
    public const int LargestWindow = 65535;

    private const int DefaultSegmentV4 = 536;
    private const int DefaultSegmentV6 = 1220;

    private readonly TcpSender _sender;
    private readonly uint _firstSequence;
    private readonly int _largestHere;
    private readonly int? _windowShift;
    private uint _expected;
    private int _unwritten;
    private int _acknowledgementsDue;
    private bool _isSynDue;
    private bool _isResetDue;
    private bool _isRefused;
    private bool _hasHostFinished;
    private bool _isConnected;

    /// <summary>Begins with the SYN of the host.</summary>
    /// <param name="key">Which flow.</param>
    /// <param name="syn">The SYN.</param>
    /// <param name="firstSequence">Our first sequence number.</param>
    /// <param name="mtu">Largest packet the host takes, bytes.</param>
    /// <param name="time">Clock of repetitions.</param>
    public TcpFlow(in TcpFlowKey key, in TcpSegment syn, uint firstSequence, int mtu, TimeProvider time)
    {
        (Key, _firstSequence) = (key, firstSequence);
        _largestHere = mtu - TcpSegmentWriter.Overhead(key.Path.IsV6);
        _windowShift = syn.WindowShift;
        _expected = syn.Sequence + 1;
        var taken = Math.Max(64, syn.LargestSegment ?? (key.Path.IsV6 ? DefaultSegmentV6 : DefaultSegmentV4));
        _sender = new TcpSender(firstSequence, Math.Min(taken, _largestHere), time);
    }

    /// <summary>Which flow.</summary>
    public TcpFlowKey Key { get; }

    /// <summary>The far end; set by who dials it.</summary>
    public ITcpFarEnd? FarEnd { get; set; }

    /// <summary>Bytes of the far end that may come now.</summary>
    public int Room => _sender.Room;

    /// <summary>True where nothing more will happen.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True where a segment may go out now.</summary>
    public bool CanSend => !IsOver && (_isResetDue || _isSynDue || _acknowledgementsDue > 0 || _sender.Peek() is not null);

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => _sender.DueIn;

    private ushort Window => (ushort)(LargestWindow - _unwritten);

    /// <summary>The far end has taken the call.</summary>
    public void Connected() => _isConnected = _isSynDue = true;

    /// <summary>The far end has refused, or cannot be reached.</summary>
    public void Refused() => _isResetDue = _isRefused = true;

    /// <summary>Nobody answers there: the host is told nothing.</summary>
    public void Unanswered() => IsOver = true;

    /// <summary>Bytes of the far end; no more than <see cref="Room"/>.</summary>
    public void Arrived(ReadOnlySpan<byte> data)
    {
        _sender.Append(data);
        _sender.WatchWindow();
    }

    /// <summary>The far end has said its last.</summary>
    public void FarEndFinished() => _sender.Finish();

    /// <summary>The connection to the far end broke.</summary>
    public void Failed() => _isResetDue = true;

    /// <summary>The far end has taken bytes of the host.</summary>
    public void Written(int count)
    {
        var wasSmall = Window < LargestWindow / 2;
        _unwritten -= count;
        if (wasSmall && Window >= LargestWindow / 2 && !_hasHostFinished)
            _acknowledgementsDue = Math.Max(1, _acknowledgementsDue);
        EndIfDone();
    }

    /// <summary>Takes a segment of the host.</summary>
    public void Receive(in TcpSegment segment)
    {
        if (IsOver)
            return;
        if (segment.Has(TcpFlags.Rst))
        {
            // Only what is in the window may end a connection (RFC 5961 section 3).
            if ((uint)(segment.Sequence - _expected) < Math.Max(1u, Window))
                Drop();
            return;
        }
        if (segment.Has(TcpFlags.Syn))
        {
            if (!_sender.IsSynAcknowledged && segment.Sequence + 1 == _expected)
                _isSynDue |= _isConnected;
            else if (_isConnected)
                OweAcknowledgement();
            return;
        }
        if (!_isConnected || !segment.Has(TcpFlags.Ack))
            return;
        var window = segment.Window << (_windowShift ?? 0);
        if (!_sender.Acknowledge(segment.Acknowledgement, window, segment.Length == 0))
        {
            if (_sender.IsSynAcknowledged)
                OweAcknowledgement();
            else
                Failed();
            return;
        }
        _isSynDue &= !_sender.IsSynAcknowledged;
        if (_sender.IsSynAcknowledged && segment.Length > 0)
            TakeData(segment);
        else if (_sender.IsSynAcknowledged && segment.Sequence != _expected)
            OweAcknowledgement(); // A keep-alive (RFC 9293 section 3.8.4).
        FarEnd!.ReadOn();
        EndIfDone();
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        _sender.Tick();
        if (_sender.HasFailed)
            _isResetDue = true;
        else if (_isConnected && !_sender.IsSynAcknowledged && _sender.DueIn is null)
            _isSynDue = true;
    }

    /// <summary>Ends the flow without a word to the host.</summary>
    public void Drop()
    {
        if (IsOver)
            return;
        IsOver = true;
        FarEnd?.Abort();
    }

    /// <summary>Writes the next segment; only where <see cref="CanSend"/>.</summary>
    /// <param name="buffer">Room for the largest packet.</param>
    /// <param name="writer">Makes it.</param>
    /// <returns>Bytes of the packet.</returns>
    public int Write(Span<byte> buffer, TcpSegmentWriter writer)
    {
        var overhead = TcpSegmentWriter.Overhead(Key.Path.IsV6);
        if (_isResetDue)
        {
            writer.Write(buffer[..overhead], Key, _isRefused ? new(0, _expected, TcpFlags.Rst | TcpFlags.Ack, 0) : new(_sender.Next, _expected, TcpFlags.Rst | TcpFlags.Ack, 0));
            Drop();
            return overhead;
        }
        if (_isSynDue)
            return WriteSyn(buffer, writer, overhead);
        if (_sender.Peek() is { } piece)
        {
            _sender.Copy(piece, buffer[overhead..]);
            var flags = TcpFlags.Ack | (piece.IsLast ? TcpFlags.Fin : 0) | (piece.Length > 0 ? TcpFlags.Psh : 0);
            writer.Write(buffer[..(overhead + piece.Length)], Key, new(piece.Sequence, _expected, flags, Window));
            _sender.Take(piece);
            _acknowledgementsDue = 0;
            EndIfDone();
            return overhead + piece.Length;
        }
        _acknowledgementsDue--;
        writer.Write(buffer[..overhead], Key, new(_sender.Next, _expected, TcpFlags.Ack, Window));
        EndIfDone();
        return overhead;
    }

    private int WriteSyn(Span<byte> buffer, TcpSegmentWriter writer, int overhead)
    {
        _isSynDue = false;
        ReadOnlySpan<byte> options = [2, 4, (byte)(_largestHere >> 8), (byte)_largestHere, 1, 3, 3, 0];
        if (_windowShift is null)
            options = options[..4];
        writer.Write(buffer[..(overhead + options.Length)], Key, new(_firstSequence, _expected, TcpFlags.Syn | TcpFlags.Ack, Window), options);
        _sender.SynSent();
        return overhead + options.Length;
    }

    private void TakeData(in TcpSegment segment)
    {
        var known = (int)(_expected - segment.Sequence);
        if (known < 0 || _hasHostFinished || known > segment.Data.Length)
        {
            // A gap, or something sent again: each is answered, so that three equal answers tell the host what is missing.
            OweAcknowledgement();
            return;
        }
        var fresh = segment.Data[known..];
        var taken = fresh[..Math.Min(fresh.Length, Window)];
        _acknowledgementsDue = Math.Max(1, _acknowledgementsDue);
        if (!taken.IsEmpty)
        {
            _unwritten += taken.Length;
            _expected += (uint)taken.Length;
            FarEnd!.Send(taken);
        }
        if (!segment.Has(TcpFlags.Fin) || taken.Length < fresh.Length)
            return;
        _expected++;
        _hasHostFinished = true;
        FarEnd!.Finish();
    }

    private void OweAcknowledgement() => _acknowledgementsDue = Math.Min(3, _acknowledgementsDue + 1);

    private void EndIfDone()
    {
        if (IsOver || !_sender.IsDone || !_hasHostFinished || _unwritten > 0 || _acknowledgementsDue > 0)
            return;
        IsOver = true;
        FarEnd!.Close();
    }
}

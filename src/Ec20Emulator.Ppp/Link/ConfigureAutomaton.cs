namespace Ec20Emulator.Ppp.Link;

/// <summary>Sends a packet of a control protocol.</summary>
internal delegate void PacketSender(PppProtocol protocol, byte[] packet);

/// <summary>
/// The option negotiation automaton (RFC 1661 section 4), which LCP and every network control protocol run. Answers count only with the id
/// of the last request.
/// </summary>
internal abstract class ConfigureAutomaton(PppProtocol protocol, PacketSender send, TimeProvider time)
{
    private const int MostRequests = 10;
    private const int MostTerminateRequests = 2;

    /// <summary>Answers other than Ack, ours and theirs, after which two ends will not come to terms.</summary>
    private const int MostRounds = 20;

    private static readonly TimeSpan RestartTime = TimeSpan.FromSeconds(3);

    private Deadline _restart = new(time);
    private byte[] _requested = [];
    private byte _id;
    private int _requests;
    private int _rounds;

    /// <summary>Raised when both ends have agreed.</summary>
    public event Action? Up;

    /// <summary>Raised when an agreement is void: what stands on it ends.</summary>
    public event Action? Down;

    /// <summary>Raised when it is over, with the reason.</summary>
    public event Action<string>? Ended;

    /// <summary>Where it stands.</summary>
    public AutomatonState State { get; private set; }

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => _restart.Left;

    /// <summary>What we ask for now.</summary>
    protected abstract IReadOnlyList<ControlOption> Wanted { get; }

    /// <summary>True where the other end may have missed the request sent before it said its first word.</summary>
    protected virtual bool RepeatsAtFirstWord => false;

    /// <summary>Begins.</summary>
    public void Open()
    {
        (_requests, _rounds, State) = (0, 0, AutomatonState.RequestSent);
        Request();
    }

    /// <summary>Asks the other end to end it.</summary>
    public void Terminate()
    {
        if (State is AutomatonState.Closed or AutomatonState.Closing)
            return;
        Leave(AutomatonState.Closing);
        _requests = 0;
        RequestEnd();
    }

    /// <summary>Ends it without a word.</summary>
    public void Close()
    {
        Leave(AutomatonState.Closed);
        _restart.Stop();
    }

    /// <summary>Takes a packet.</summary>
    /// <returns>False where the code is none of the seven.</returns>
    public bool Receive(in ControlPacket packet)
    {
        switch ((ControlCode)packet.Code)
        {
            case ControlCode.ConfigureRequest:
                ReceiveRequest(packet);
                return true;
            case ControlCode.ConfigureAck:
                ReceiveAck(packet);
                return true;
            case ControlCode.ConfigureNak or ControlCode.ConfigureReject:
                ReceiveRefusal(packet);
                return true;
            case ControlCode.TerminateRequest:
                Send(ControlCode.TerminateAck, packet.Id, []);
                End("the host has ended it");
                return true;
            case ControlCode.TerminateAck:
                if (State is AutomatonState.Closing)
                    End("both ends agree");
                return true;
            case ControlCode.CodeReject:
                return true;
            default:
                return false;
        }
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        if (!_restart.TakeDue())
            return;
        if (State is AutomatonState.Closing)
        {
            if (_requests < MostTerminateRequests)
                RequestEnd();
            else
                End("the host does not answer");
        }
        else if (_requests < MostRequests)
        {
            if (State is AutomatonState.AckReceived)
                State = AutomatonState.RequestSent;
            Request();
        }
        else
        {
            End("the host does not answer");
        }
    }

    /// <summary>Ends it, and says why.</summary>
    protected void End(string reason)
    {
        if (State is AutomatonState.Closed)
            return;
        Close();
        Ended?.Invoke(reason);
    }

    /// <summary>Sends a packet.</summary>
    protected void Send(ControlCode code, byte id, ReadOnlySpan<byte> data) => send(protocol, ControlPacket.ToBytes((byte)code, id, data));

    /// <summary>What is said to the options of the other end.</summary>
    protected abstract ConfigureAnswer Judge(IReadOnlyList<ControlOption> options);

    /// <summary>The options of the other end are agreed upon.</summary>
    protected abstract void Apply(IReadOnlyList<ControlOption> options);

    /// <summary>The other end wants other values.</summary>
    protected virtual void TakeNak(IReadOnlyList<ControlOption> options)
    {
    }

    /// <summary>The other end does not know some of our options.</summary>
    protected virtual void TakeReject(IReadOnlyList<ControlOption> options)
    {
    }

    private void ReceiveRequest(in ControlPacket packet)
    {
        if (State is AutomatonState.Closed or AutomatonState.Closing || !ControlOption.TryRead(packet.Data, out var options))
            return;
        if (State is AutomatonState.Opened)
        {
            Leave(AutomatonState.RequestSent);
            (_requests, _rounds) = (0, 0);
            Request();
        }
        else if (RepeatsAtFirstWord && _requests == 1 && _rounds == 0 && State is AutomatonState.RequestSent)
        {
            Request();
        }
        var answer = Judge(options);
        if (answer.Code is ControlCode.ConfigureAck)
        {
            Send(ControlCode.ConfigureAck, packet.Id, packet.Data);
            Apply(options);
            Advance(AutomatonState.AckReceived, AutomatonState.AckSent);
            return;
        }
        Send(answer.Code, packet.Id, ControlOption.ToBytes(answer.Options));
        if (State is AutomatonState.AckSent)
            State = AutomatonState.RequestSent;
        CountRound();
    }

    private void ReceiveAck(in ControlPacket packet)
    {
        if (packet.Id == _id && packet.Data.SequenceEqual(_requested))
            Advance(AutomatonState.AckSent, AutomatonState.AckReceived);
    }

    private void ReceiveRefusal(in ControlPacket packet)
    {
        if (packet.Id != _id || State is not (AutomatonState.RequestSent or AutomatonState.AckSent) || !ControlOption.TryRead(packet.Data, out var options))
            return;
        if (packet.Code == (byte)ControlCode.ConfigureNak)
            TakeNak(options);
        else
            TakeReject(options);
        if (CountRound())
            Request();
    }

    /// <summary>One of the two agreements is there.</summary>
    private void Advance(AutomatonState other, AutomatonState alone)
    {
        if (State == other)
        {
            State = AutomatonState.Opened;
            _restart.Stop();
            Up?.Invoke();
        }
        else if (State is AutomatonState.RequestSent)
        {
            State = alone;
        }
    }

    private bool CountRound()
    {
        if (++_rounds <= MostRounds)
            return true;
        End("the two ends do not come to terms");
        return false;
    }

    private void Leave(AutomatonState next)
    {
        var wasOpen = State is AutomatonState.Opened;
        State = next;
        if (wasOpen)
            Down?.Invoke();
    }

    private void Request()
    {
        _requests++;
        _requested = ControlOption.ToBytes(Wanted);
        Send(ControlCode.ConfigureRequest, ++_id, _requested);
        _restart.Start(RestartTime);
    }

    private void RequestEnd()
    {
        _requests++;
        Send(ControlCode.TerminateRequest, ++_id, []);
        _restart.Start(RestartTime);
    }
}

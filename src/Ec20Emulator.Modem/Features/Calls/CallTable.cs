namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>The calls of the modem (sms-calls.md 8). Whoever has to know hears of every step. Lives on the mailbox.</summary>
internal sealed class CallTable
{
    /// <summary>Calls at once.</summary>
    public const int Most = 7;

    private readonly List<Call> _calls = [];
    private int _steps;
    private bool _countsPacketBearer;

    /// <summary>Raised when a call has begun or has entered another state.</summary>
    public event Action<Call>? Changed;

    /// <summary>Raised when a call is over and off the table.</summary>
    public event Action<Call>? Ended;

    /// <summary>Raised when the other party has heard DTMF tones.</summary>
    public event Action<Call, IReadOnlyList<DtmfTone>>? Heard;

    /// <summary>Raised when the other party of a call has pressed keys.</summary>
    public event Action<Call, string>? KeysPressed;

    /// <summary>The calls, by id.</summary>
    public IReadOnlyList<Call> All => _calls;

    /// <summary>True where the packet bearer counts as call 1, as on units that list it in AT+CLCC; voice calls begin with 2 then.</summary>
    /// <exception cref="InvalidOperationException">Set while there are calls: ids do not change.</exception>
    public bool CountsPacketBearer
    {
        get => _countsPacketBearer;
        set
        {
            if (value != _countsPacketBearer && _calls.Count > 0)
                throw new InvalidOperationException("there are calls already: their ids cannot change");
            _countsPacketBearer = value;
        }
    }

    /// <summary>True while another call fits in.</summary>
    public bool HasRoom => _calls.Count <= Most - FirstId;

    private int FirstId => _countsPacketBearer ? 2 : 1;

    /// <summary>The call with an id; null where there is none.</summary>
    public Call? this[int id] => _calls.Find(call => call.Id == id);

    /// <summary>The calls in a state. A copy: they may change state meanwhile.</summary>
    public IReadOnlyList<Call> In(CallState state) => _calls.FindAll(call => call.State == state);

    /// <summary>Puts a new call on the table, with the lowest id that is free.</summary>
    /// <exception cref="InvalidOperationException">The table is full, or the call cannot begin so.</exception>
    public Call Begin(Func<int, Call> make)
    {
        if (!HasRoom)
            throw new InvalidOperationException($"there are {_calls.Count} calls already");
        var id = Enumerable.Range(FirstId, Most).First(id => this[id] is null);
        var call = make(id);
        if (!CallStates.AllowFirst(call.Direction, call.State))
            throw new InvalidOperationException($"no {call.Direction} call begins {call.State}");
        _calls.Insert(_calls.FindIndex(other => other.Id > id) is var behind and >= 0 ? behind : _calls.Count, call);
        Changed?.Invoke(call);
        return call;
    }

    /// <summary>A call enters another state.</summary>
    /// <exception cref="InvalidOperationException">The state cannot follow.</exception>
    public void Move(Call call, CallState state)
    {
        call.Enter(state);
        Changed?.Invoke(call);
        Settle();
    }

    /// <summary>The parties that are in front hear DTMF tones.</summary>
    /// <returns>False where there are none.</returns>
    public bool Sound(IReadOnlyList<DtmfTone> tones)
    {
        var parties = In(CallState.Active);
        foreach (var party in parties)
        {
            party.Hear(tones);
            Heard?.Invoke(party, tones);
        }
        return parties.Count > 0;
    }

    /// <summary>The other party of a call presses keys.</summary>
    public void Press(Call call, string digits) => KeysPressed?.Invoke(call, digits);

    /// <summary>Does several steps as one: a call that waits does not begin to ring between them.</summary>
    public void Together(Action steps)
    {
        _steps++;
        try
        {
            steps();
        }
        finally
        {
            _steps--;
        }
        Settle();
    }

    /// <summary>A call is over. Nothing where it was already.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cause">Release cause of Q.850; 16 is normal clearing.</param>
    public void End(Call call, EndReason reason, int cause = 16)
    {
        if (!_calls.Remove(call))
            return;
        call.End(reason, cause);
        Ended?.Invoke(call);
        Settle();
    }

    /// <summary>A conference of one is none, and a call that waits beside no other one rings.</summary>
    private void Settle()
    {
        if (_steps > 0)
            return;
        if (_calls.FindAll(call => call.IsMultiparty) is [var last])
            last.IsMultiparty = false;
        if (_calls is [{ State: CallState.Waiting } only])
            Move(only, CallState.Incoming);
    }
}

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>One voice call. <see cref="CallTable"/> alone changes its state. Lives on the mailbox.</summary>
/// <param name="id">1-7, as AT+CLCC and AT+CHLD count.</param>
/// <param name="direction">Who has begun it.</param>
/// <param name="number">The other party.</param>
/// <param name="state">The state it begins in.</param>
internal sealed class Call(int id, CallDirection direction, PhoneNumber number, CallState state)
{
    /// <summary>DTMF tones kept; older ones are forgotten.</summary>
    public const int MostTones = 1000;

    private readonly Queue<DtmfTone> _tones = new();

    /// <summary>1-7, the lowest that was free.</summary>
    public int Id { get; } = id;

    public CallDirection Direction { get; } = direction;

    /// <summary>The other party.</summary>
    public PhoneNumber Number { get; } = number;

    public CallState State { get; private set; } = state;

    /// <summary>True for a member of the conference.</summary>
    public bool IsMultiparty { get; set; }

    /// <summary>Outgoing: true where the other party does not see who calls.</summary>
    public bool HidesNumber { get; init; }

    /// <summary>True for a call to an emergency number: it needs no registration.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>True while the other party has put the modem on hold.</summary>
    public bool IsHeldByRemote { get; set; }

    /// <summary>Why it is over; null while it is not.</summary>
    public EndReason? EndReason { get; private set; }

    /// <summary>Release cause of Q.850, once it is over.</summary>
    public int? Cause { get; private set; }

    /// <summary>The DTMF tones the other party has heard, oldest first.</summary>
    public IReadOnlyCollection<DtmfTone> Tones => _tones;

    /// <summary>True while an outgoing call is not answered.</summary>
    public bool IsBeingSetUp => State is CallState.Dialing or CallState.Alerting;

    /// <summary>True while an incoming call is not answered.</summary>
    public bool IsOffered => State is CallState.Incoming or CallState.Waiting;

    /// <summary>The other party hears tones.</summary>
    public void Hear(IEnumerable<DtmfTone> tones)
    {
        foreach (var tone in tones)
        {
            _tones.Enqueue(tone);
            if (_tones.Count > MostTones)
                _tones.Dequeue();
        }
    }

    /// <summary>Enters another state.</summary>
    /// <exception cref="InvalidOperationException">The state cannot follow, or the call is over.</exception>
    public void Enter(CallState state)
    {
        if (EndReason is not null || !CallStates.Allow(State, state))
            throw new InvalidOperationException($"call {Id} is {(EndReason is null ? State : EndReason)} and cannot become {state}");
        State = state;
    }

    /// <summary>It is over.</summary>
    public void End(EndReason reason, int cause) => (EndReason, Cause) = (reason, cause);
}

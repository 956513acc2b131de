using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Card;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The SIM card in its holder, and how far its start has come (at-engine.md 14, 15; network-sim.md 1).</summary>
internal sealed class SimCard
{
    private readonly ModemCore _core;
    private readonly PhoneFunction _function;
    private readonly StepSequence _start;
    private readonly ILogger _log;

    public SimCard(ModemCore core, PhoneFunction function)
    {
        (_core, _function) = (core, function);
        _start = new StepSequence(core.Scheduler);
        _log = core.Logs.CreateLogger("Network");
        (IsInserted, Codes) = (core.Options.Sim.IsInserted, new SimCodes(core.Options.Sim, core.State.Settings));
        Files = new CardFiles(core.Options.Sim, core.State.Settings);
        function.Changed += FunctionChanged;
    }

    /// <summary>Raised when <see cref="IsReady"/> has changed; true where the host brought it about.</summary>
    public event Action<bool>? ReadyChanged;

    /// <summary>Raised when what a host can see of the card may have changed.</summary>
    public event Action? Changed;

    /// <summary>Raised when the card has started and cannot be used: it is missing, or wants a code first.</summary>
    public event Action? Waits;

    /// <summary>Raised when messages are ready: <c>+QIND: SMS DONE</c>.</summary>
    public event Action? MessagesReady;

    /// <summary>Raised when a card was put into the holder or taken out, before the modem acts on it.</summary>
    public event Action? HolderChanged;

    /// <summary>What the modem can do with the card.</summary>
    public SimState State { get; private set; }

    /// <summary>True while the card works.</summary>
    public bool IsReady => State is SimState.Ready;

    /// <summary>True while a card is in the holder.</summary>
    public bool IsInserted { get; private set; }

    /// <summary>PIN and PUK.</summary>
    public SimCodes Codes { get; }

    /// <summary>The files of the card.</summary>
    public CardFiles Files { get; }

    /// <summary>Subscriber number.</summary>
    public string Imsi => SubscriberNumber.Decode(Content(CardPath.Usim, CardFileId.Imsi));

    /// <summary>Country and network code of the home network.</summary>
    public string HomeNetwork => new(Imsi.AsSpan(0, Math.Min(Imsi.Length, Content(CardPath.Usim, CardFileId.AdministrativeData) is [_, _, _, 3, ..] ? 6 : 5)));

    /// <summary>Card number.</summary>
    public string Iccid => Semioctets.Unpack(Content(CardPath.MasterFile, CardFileId.Iccid));

    /// <summary>True where the card can be read, locked or not.</summary>
    public bool IsReadable => State is SimState.Ready or SimState.PinRequired or SimState.PukRequired or SimState.Blocked;

    /// <summary>Bits of AT+QINISTAT: 1 SIM, 2 messages, 4 phonebook.</summary>
    public int Progress { get; private set; }

    /// <summary>Why commands that need a card that works are refused; null where they are not.</summary>
    public CmeError? Obstacle => State switch
    {
        SimState.Ready => null,
        SimState.Absent => CmeError.SimNotInserted,
        SimState.Busy => CmeError.SimBusy,
        SimState.PinRequired => CmeError.SimPinRequired,
        SimState.PukRequired => CmeError.SimPukRequired,
        _ => CmeError.SimFailure,
    };

    /// <summary>The modem has power: the card is about to start.</summary>
    public void PowerOn() => State = SimState.Busy;

    /// <summary>Power is gone.</summary>
    public void PowerOff()
    {
        _start.Cancel();
        Codes.Forget();
        Become(SimState.Off, byHost: true);
    }

    /// <summary>The modem begins to power the card; at AT+CFUN=0 it does not.</summary>
    public void PowerUp()
    {
        if (State is SimState.Busy)
            _start.Start((_core.Options.Delays.SimReady, Start));
    }

    /// <summary>The right PIN or PUK came.</summary>
    public void Unlock()
    {
        Become(SimState.Ready, byHost: true);
        BecomeReady();
    }

    /// <summary>A wrong code came: the card may ask for another one now, or be blocked although it worked.</summary>
    public void CountedWrongCode()
    {
        if (IsReady && Codes.Wanted is not (SimState.PukRequired or SimState.Blocked))
            return;
        if (IsReady)
            _start.Cancel();
        Become(Codes.Wanted, byHost: true);
    }

    /// <summary>True where the card lets the modem do what needs a right.</summary>
    public bool Grants(SimAccess access) => access switch
    {
        SimAccess.Always => true,
        SimAccess.Pin => IsReady,
        SimAccess.Pin2 => Codes.Second.IsVerified,
        SimAccess.Administrator => Codes.IsAdministrator,
        _ => false,
    };

    /// <summary>True where the card says the modem may not use a network.</summary>
    public bool Forbids(string plmn)
    {
        var list = Content(CardPath.Usim, CardFileId.Forbidden);
        return list.Chunk(PlmnCode.Length).Any(code => code.Length == PlmnCode.Length && PlmnCode.Decode(code) == plmn);
    }

    /// <summary>Takes the card out of its holder.</summary>
    public void Remove()
    {
        if (!IsInserted)
            return;
        IsInserted = false;
        Codes.Forget();
        HolderChanged?.Invoke();
        if (State is not SimState.Off)
            Stop(SimState.Absent, byHost: false);
    }

    /// <summary>Puts the card into its holder; it starts as at power-up.</summary>
    public void Insert()
    {
        if (IsInserted)
            return;
        IsInserted = true;
        HolderChanged?.Invoke();
        if (State is not SimState.Off)
            Restart();
    }

    /// <summary>The card is in its holder or not, as at first. Only while the modem is off.</summary>
    public void Restore() => IsInserted = _core.Options.Sim.IsInserted;

    /// <summary>Tells the state of the card and, if it works, that messages and phonebook are ready.</summary>
    private void Start()
    {
        if (!IsInserted)
        {
            Become(SimState.Absent, byHost: false);
            _core.Urcs.Send("+CPIN: NOT INSERTED");
            Waits?.Invoke();
            return;
        }
        Become(Codes.Wanted, byHost: false);
        switch (State)
        {
            case SimState.PinRequired:
                _core.Urcs.Send("+CPIN: SIM PIN");
                break;
            case SimState.PukRequired:
                _core.Urcs.Send("+CPIN: SIM PUK");
                break;
            case SimState.Ready:
                BecomeReady();
                break;
        }
        if (!IsReady)
            Waits?.Invoke();
    }

    private void BecomeReady()
    {
        _core.Urcs.Send("+CPIN: READY");
        Progress = 1;
        ReadyChanged?.Invoke(true);
        var delays = _core.Options.Delays;
        _start.Start(
            (delays.SimInitialised, () => _core.Urcs.Send("+QUSIM: 1")),
            (delays.MessagesReady, () =>
            {
                Done(2, "SMS");
                MessagesReady?.Invoke();
            }
        ),
            (delays.PhonebookReady, () => Done(4, "PB")));
    }

    private void Done(int bit, string what)
    {
        Progress |= bit;
        _core.Urcs.Send($"+QIND: {what} DONE");
    }

    private void Stop(SimState state, bool byHost)
    {
        _start.Cancel();
        _core.Urcs.Send("+CPIN: NOT READY");
        Become(state, byHost);
    }

    private void FunctionChanged(FunctionLevel before)
    {
        if (_function.Level is FunctionLevel.Minimum)
        {
            _start.Cancel();
            Become(SimState.Off, byHost: true);
        }
        else if (before is FunctionLevel.Minimum)
            Restart();
    }

    private byte[] Content(string directory, int id) => Files.Find(directory, id)?.Content ?? [];

    private void Restart()
    {
        State = SimState.Busy;
        PowerUp();
    }

    /// <summary>Enters a state; readiness is told here when it goes, and by <see cref="BecomeReady"/> when it comes.</summary>
    private void Become(SimState state, bool byHost)
    {
        var wasReady = IsReady;
        if (state != State)
            NetworkLog.Sim(_log, state);
        State = state;
        if (!IsReady)
            Progress = 0;
        if (wasReady && !IsReady)
            ReadyChanged?.Invoke(byHost);
        Changed?.Invoke();
    }
}

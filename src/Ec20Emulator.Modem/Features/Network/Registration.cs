using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Packet;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>
/// The modem on the network: one state behind AT+CREG, AT+CGREG, AT+CEREG, AT+COPS, AT+CSQ and AT+CGATT. It follows AT+CFUN, the SIM,
/// the host's choice of operator and what is in the air (network-sim.md 2, 3).
/// </summary>
internal sealed class Registration : IPacketService
{
    private readonly ModemCore _core;
    private readonly PhoneFunction _function;
    private readonly SimCard _sim;
    private readonly StepSequence _search;
    private readonly CellChoice _choice;
    private readonly ILogger _log;
    private readonly RegistrationReport[] _reports;
    private readonly List<Action> _whenSettled = [];
    private readonly TaskCompletionSource _firstSettled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isDetachedByHost;
    private bool _wasAttached;

    public Registration(ModemCore core, PhoneFunction function, SimCard sim)
    {
        (_core, _function, _sim, _search) = (core, function, sim, new StepSequence(core.Scheduler));
        _log = core.Logs.CreateLogger("Network");
        var model = core.Options.Model;
        (Air, Preferences) = (new RadioEnvironment(model, core.Options.CellSite), new RadioPreferences(core.State.Settings, model));
        _choice = new CellChoice(Air, sim, Preferences);
        _reports =
        [
            new RegistrationReport(core.Urcs, "+CREG", () => Domains.Voice, () => Cell),
            new RegistrationReport(core.Urcs, "+CGREG", () => Domains.Packet, () => Cell),
            new RegistrationReport(core.Urcs, "+CEREG", () => Domains.Lte, () => Cell),
        ];
        Array.ForEach(_reports, core.Profile.Join);
        function.Changed += _ => Update(ContextLoss.ByHost);
        sim.Waits += TellSettled;
        sim.ReadyChanged += byHost => Update(byHost ? ContextLoss.ByHost : ContextLoss.ByNetwork);
    }

    public event Action? Attached;

    public event Action<ContextLoss>? Detached;

    /// <summary>Raised when registration or what it depends on may have changed.</summary>
    public event Action? ServiceChanged;

    /// <summary>What is in the air.</summary>
    public RadioEnvironment Air { get; }

    /// <summary>Completes when the modem is registered for the first time, or has come to where it waits for others.</summary>
    public Task FirstSettled => _firstSettled.Task;

    /// <summary>AT+CREG, AT+CGREG, AT+CEREG, in this order.</summary>
    public IReadOnlyList<RegistrationReport> Reports => _reports;

    /// <summary>Registration with the network.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>The serving cell; null unless registered.</summary>
    public Cell? Cell { get; private set; }

    /// <summary>The cell the modem listens to: the serving one, or where it may not register, one for emergency calls alone.</summary>
    public Cell? Camped =>
        Cell ?? (IsRadioOn && !_search.IsPending && Status is not RegistrationStatus.Searching ? _choice.Best(Selection) ?? _choice.ForEmergencies() : null);

    /// <summary>What AT+QCFG says about radio technologies, bands and services.</summary>
    public RadioPreferences Preferences { get; }

    /// <summary>The list of AT+CPOL.</summary>
    public PreferredOperators Preferred => _choice.Preferred;

    /// <summary>The host's choice of operator.</summary>
    public OperatorSelection Selection { get; private set; } = OperatorSelection.Automatic;

    public bool IsRegistered => Domains.IsRegistered;

    /// <summary>True where the modem is registered for calls and messages.</summary>
    public bool HasVoiceService => Domains.Voice is RegistrationStatus.Home or RegistrationStatus.Roaming;

    public bool IsAttached => Domains.IsAttached;

    public bool HasDefaultBearer => Cell is { Access: RadioAccess.EUtran };

    /// <summary>The level of the serving cell; null unless registered.</summary>
    public SignalLevel? Signal => IsRegistered ? Air.Signal : null;

    /// <summary>True while the radio works.</summary>
    public bool IsRadioOn => _function.Level is FunctionLevel.Full;

    /// <summary>True where registration is possible: radio on, SIM ready, not deregistered by the host.</summary>
    public bool IsWanted => IsRadioOn && _sim.IsReady && Selection.Mode is not SelectionMode.Deregistered;

    private DomainStatus Domains => new(Status, Cell, Preferences.Now.ServiceDomain, _isDetachedByHost);

    /// <summary>The last cell is out of reach: contexts are dropped, the modem searches.</summary>
    public void LoseCoverage() => SetCoverage(false);

    /// <summary>Cells are in reach again.</summary>
    public void RegainCoverage() => SetCoverage(true);

    /// <summary>Lets the network turn the modem away, or take it again.</summary>
    public void SetRefusal(bool refuses)
    {
        Air.RefusesRegistration = refuses;
        Update(ContextLoss.ByNetwork);
    }

    /// <summary>Changes the signal level.</summary>
    /// <param name="csqIndex">As AT+CSQ shows it, 0-31.</param>
    public void SetSignal(int csqIndex)
    {
        Air.Signal = SignalLevel.OfCsq(csqIndex);
        ServiceChanged?.Invoke();
    }

    /// <summary>What AT+QCFG or AT+CPOL say has changed: the modem goes where it leads.</summary>
    public void Reconsider()
    {
        Update(ContextLoss.ByHost);
        Become(Status, Cell, ContextLoss.ByHost);
    }

    /// <summary>Power is on: settings that wait for it come into force.</summary>
    public void PowerOn()
    {
        Preferences.TakeEffect();
        _isDetachedByHost = !Preferences.Now.AttachesByItself;
    }

    /// <summary>The modem moves on to another cell of the same network; contexts go with it.</summary>
    public void MoveTo(int areaCode, int cellId)
    {
        if (Cell is not { } old)
            return;
        var cell = old with { AreaCode = areaCode, CellId = cellId };
        Air.Cells[Air.Cells.IndexOf(old)] = cell;
        Become(Status, cell, ContextLoss.ByNetwork);
    }

    /// <summary>AT+COPS=0, 1, 2 and 4.</summary>
    /// <param name="selection">The choice.</param>
    /// <param name="settled">Runs when the modem is registered, or has searched in vain.</param>
    public void Select(OperatorSelection selection, Action settled)
    {
        Selection = selection;
        Update(ContextLoss.ByHost);
        if (_search.IsPending)
            _whenSettled.Add(settled);
        else
            settled();
    }

    /// <summary>AT+CGATT.</summary>
    public void SetPacketAttachment(bool attach)
    {
        _isDetachedByHost = !attach;
        Become(Status, Cell, ContextLoss.ByHost);
    }

    /// <summary>Leaves the network before power goes.</summary>
    public void Deregister()
    {
        _search.Cancel();
        Become(RegistrationStatus.Off, null, ContextLoss.ByHost);
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff()
    {
        _search.Cancel();
        _whenSettled.Clear();
        Array.ForEach(_reports, report => report.Reset());
        Become(RegistrationStatus.Off, null, ContextLoss.ByHost);
        (_isDetachedByHost, Selection) = (false, OperatorSelection.Automatic);
    }

    /// <summary>Something registration depends on has changed: goes where it leads.</summary>
    /// <param name="loss">Who is to blame for contexts that are lost.</param>
    private void Update(ContextLoss loss)
    {
        if (!IsWanted)
        {
            _search.Cancel();
            Become(RegistrationStatus.Off, null, loss);
            TellSettled();
            return;
        }
        if (IsRegistered && _choice.Best(Selection) == Cell && !Air.RefusesRegistration && (Status is RegistrationStatus.Home || Preferences.Now.Roams))
            return;
        if (Status is RegistrationStatus.Off)
        {
            _search.Start(
                (_core.Options.Delays.Search, () => Become(RegistrationStatus.Searching, null, loss)),
                (_core.Options.Delays.Registration, Settle));
            return;
        }
        Become(RegistrationStatus.Searching, null, loss);
        _search.Start((_core.Options.Delays.Registration, Settle));
    }

    private void Settle()
    {
        if (_choice.Best(Selection) is not { } cell)
            Become(RegistrationStatus.Searching, null, ContextLoss.ByNetwork);
        else if (_choice.IsForbidden(cell) || Air.RefusesRegistration)
            Become(RegistrationStatus.Denied, null, ContextLoss.ByNetwork);
        else if (_choice.IsHome(cell))
            Become(RegistrationStatus.Home, cell, ContextLoss.ByNetwork);
        else if (!Preferences.Now.Roams)
            Become(RegistrationStatus.Denied, null, ContextLoss.ByNetwork);
        else
            Become(RegistrationStatus.Roaming, cell, ContextLoss.ByNetwork);
        TellSettled();
    }

    private void SetCoverage(bool isThere)
    {
        Air.HasCoverage = isThere;
        Update(ContextLoss.ByNetwork);
    }

    private void TellSettled()
    {
        _firstSettled.TrySetResult();
        Action[] settled = [.. _whenSettled];
        _whenSettled.Clear();
        Array.ForEach(settled, action => action());
    }

    private void Become(RegistrationStatus status, Cell? cell, ContextLoss loss)
    {
        if ((Status, Cell) != (status, cell))
            NetworkLog.Registration(_log, status, cell);
        (Status, Cell) = (status, cell);
        Array.ForEach(_reports, report => report.Update());
        ServiceChanged?.Invoke();
        if (IsAttached == _wasAttached)
            return;
        _wasAttached = IsAttached;
        if (IsAttached)
            Attached?.Invoke();
        else
            Detached?.Invoke(loss);
    }
}

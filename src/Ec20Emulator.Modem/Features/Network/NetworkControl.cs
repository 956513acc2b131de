using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The mobile network around the modem. What is changed here is the world: it outlives power cycles of the modem.</summary>
[WorldControl("network", "What the mobile network does.")]
public sealed class NetworkControl : WorldControl
{
    private readonly ModemCore _core;
    private readonly Registration _registration;
    private readonly Func<PdpContexts> _contexts;

    internal NetworkControl(ModemCore core, Registration registration, Func<PdpContexts> contexts)
        : base(core.Appointments) => (_core, _registration, _contexts) = (core, registration, contexts);

    /// <summary>The network drops a PDP context: its sockets are lost, the host is told by <c>pdpdeact</c> and owes AT+QIDEACT (tcpip.md 1); a data call on it ends.</summary>
    /// <param name="contextId">1-24.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such context.</exception>
    /// <exception cref="InvalidOperationException">The context is not active.</exception>
    [WorldAction("The network drops an active PDP context, 1-24.")]
    [Words("drops context {contextId}")]
    [Http("POST", "network/contexts/{context}/drop")]
    public Task<Appointment> DropContextAsync([Range(1, PdpDefinitions.Count), Field("The context.", Name = "context")] int contextId, When? when = null) =>
        ActAsync([contextId], $"network drops context {contextId}", when, _ =>
        {
            var context = _contexts()[contextId];
            if (context.ServiceState is not (ContextState.Active or ContextState.Deactivating) && context is not { CarriesCall: true } and not { IsHeldByHost: true })
                throw new InvalidOperationException($"PDP context {contextId} is not active: the network has nothing to drop");
            _contexts().DropByNetwork(contextId);
        });

    /// <summary>No cell can be heard any more: contexts are dropped, the modem searches.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("No cell can be heard any more.")]
    [Words("loses coverage")]
    [Http("PUT", "network/coverage", "hasCoverage=false", Summary = "Takes all cells out of reach, or brings them back.")]
    public Task<Appointment> LoseCoverageAsync(When? when = null) => ActAsync([], "coverage lost", when, _ => _registration.LoseCoverage());

    /// <summary>Cells are in reach again: the modem registers.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Cells are in reach again.")]
    [Words("regains coverage")]
    [Http("PUT", "network/coverage", "hasCoverage=true")]
    public Task<Appointment> RegainCoverageAsync(When? when = null) => ActAsync([], "coverage regained", when, _ => _registration.RegainCoverage());

    /// <summary>Lets the network turn the modem away, or take it again.</summary>
    /// <param name="refuses">True to turn it away.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the network turn the modem away, or take it again.")]
    [Words("refuses registration{refuses=true}")]
    [Http("PUT", "network/refusal")]
    public Task<Appointment> RefuseRegistrationAsync(
        [Field("True: the modem is turned away.", Name = "refusesRegistration")] bool refuses, When? when = null) =>
        ActAsync([refuses], refuses ? "registration refused" : "registration granted", when, _ => _registration.SetRefusal(refuses));

    /// <summary>Lets the network refuse to activate PDP contexts, or accept that again.</summary>
    /// <param name="refuses">True to refuse.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the network refuse to activate PDP contexts, or accept that again.")]
    [Words("refuses activation{refuses=true}")]
    [Http("PUT", "network/contexts/activation")]
    public Task<Appointment> RefuseActivationAsync([Field("True: activations fail.")] bool refuses, When? when = null) =>
        ActAsync([refuses], refuses ? "activation refused" : "activation accepted", when, _ => _contexts().RefusesActivation = refuses ? _ => true : null);

    /// <summary>Lets the network refuse to deactivate PDP contexts, or accept that again.</summary>
    /// <param name="refuses">True to refuse.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the network refuse to deactivate PDP contexts, or accept that again.")]
    [Words("refuses deactivation{refuses=true}")]
    [Http("PUT", "network/contexts/deactivation")]
    public Task<Appointment> RefuseDeactivationAsync([Field("True: deactivations fail.")] bool refuses, When? when = null) =>
        ActAsync([refuses], refuses ? "deactivation refused" : "deactivation accepted", when, _ => _contexts().RefusesDeactivation = refuses ? _ => true : null);

    /// <summary>Lets the network accept everything again: registration, activation and deactivation of PDP contexts.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the network accept registration, and activation and deactivation of PDP contexts again.")]
    [Words("accepts")]
    [Http("POST", "network/accept")]
    public Task<Appointment> AcceptAsync(When? when = null) => ActAsync([], "the network accepts everything", when, _ =>
    {
        _contexts().RefusesActivation = _contexts().RefusesDeactivation = null;
        _registration.SetRefusal(false);
    });

    /// <summary>Changes the signal level.</summary>
    /// <param name="csq">As AT+CSQ shows it, 0-31.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    [WorldAction("Changes the signal level AT+CSQ shows.")]
    [Words("signal {csq}")]
    [Http("PUT", "network/signal")]
    public Task<Appointment> SetSignalAsync([Range(0, 31), Field("As AT+CSQ shows it.", Name = "signal")] int csq, When? when = null) =>
        ActAsync([csq], $"signal {csq}", when, _ => _registration.SetSignal(csq));

    /// <summary>The modem moves on to another cell; contexts go with it. Nothing while it is not registered.</summary>
    /// <param name="areaCode">Tracking or location area, 0-65535.</param>
    /// <param name="cellId">Cell identity, 0-268435455.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Moves the modem on to another cell; nothing while it is not registered.")]
    [Words("moves to {areaCode:X},{cellId:X}")]
    [Http("PUT", "network/cell")]
    public Task<Appointment> MoveToCellAsync(
        [Range(0, 0xFFFF), Field("Tracking or location area.")] int areaCode,
        [Range(0, 0xFFFFFFF), Field("Cell identity.")] int cellId,
        When? when = null) =>
        ActAsync([areaCode, cellId], $"cell {areaCode:X}/{cellId:X}", when, _ => _registration.MoveTo(areaCode, cellId));

    /// <summary>The network as it is now.</summary>
    public Task<NetworkState> ReadAsync() => _core.Mailbox.AskAsync(Look);

    /// <summary>The network as it is now. On the mailbox.</summary>
    internal NetworkState Look() => new(
        (int)_registration.Status,
        _registration.Air.HasCoverage,
        _registration.Signal?.CsqIndex,
        _registration.Cell?.Operator.LongName,
        [.. _contexts().All.Where(context => context.State is not ContextState.Inactive).Select(context =>
            new ContextSummary(context.Id, context.State.ToString(), context.Addresses.Count > 0 ? context.Addresses[0].ToString() : null))])
    {
        RefusesRegistration = _registration.Air.RefusesRegistration,
        Cell = _registration.Cell is { } cell ? new CellSummary(cell.AreaCode, cell.CellId, cell.Band) : null,
    };
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Control;

/// <summary>The mobile network around the modem. What is changed here is the world: it outlives power cycles of the modem.</summary>
public sealed class NetworkControl
{
    private readonly ModemCore _core;
    private readonly Registration _registration;
    private readonly PdpContexts _contexts;
    private readonly Appointments _appointments;

    internal NetworkControl(ModemCore core, Registration registration, PdpContexts contexts, Appointments appointments) =>
        (_core, _registration, _contexts, _appointments) = (core, registration, contexts, appointments);

    /// <summary>The network drops a PDP context: its sockets are lost, the host is told by <c>pdpdeact</c> and owes AT+QIDEACT (tcpip.md 1).</summary>
    /// <param name="contextId">1-16.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such context.</exception>
    /// <exception cref="InvalidOperationException">The context is not active.</exception>
    public Task<Appointment> DropContextAsync(int contextId, When? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(contextId, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(contextId, PdpDefinitions.Count);
        return _appointments.MakeAsync($"network drops context {contextId}", when, _ =>
        {
            if (_contexts.StateOf(contextId) is not (ContextState.Active or ContextState.Deactivating))
                throw new InvalidOperationException($"PDP context {contextId} is not active: the network has nothing to drop");
            _contexts.DropByNetwork(contextId);
        });
    }

    /// <summary>No cell can be heard any more: contexts are dropped, the modem searches.</summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> LoseCoverageAsync(When? when = null) => _appointments.MakeAsync("coverage lost", when, _ => _registration.LoseCoverage());

    /// <summary>Cells are in reach again: the modem registers.</summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> RegainCoverageAsync(When? when = null) =>
        _appointments.MakeAsync("coverage regained", when, _ => _registration.RegainCoverage());

    /// <summary>Lets the network turn the modem away, or take it again.</summary>
    /// <param name="refuses">True to turn it away.</param>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> RefuseRegistrationAsync(bool refuses, When? when = null) =>
        _appointments.MakeAsync(refuses ? "registration refused" : "registration granted", when, _ => _registration.SetRefusal(refuses));

    /// <summary>Lets the network refuse to activate PDP contexts, or accept that again.</summary>
    /// <param name="refuses">True to refuse.</param>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> RefuseActivationAsync(bool refuses, When? when = null) =>
        _appointments.MakeAsync(refuses ? "activation refused" : "activation accepted", when, _ => _contexts.RefusesActivation = refuses ? _ => true : null);

    /// <summary>Lets the network refuse to deactivate PDP contexts, or accept that again.</summary>
    /// <param name="refuses">True to refuse.</param>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> RefuseDeactivationAsync(bool refuses, When? when = null) =>
        _appointments.MakeAsync(refuses ? "deactivation refused" : "deactivation accepted", when, _ => _contexts.RefusesDeactivation = refuses ? _ => true : null);

    /// <summary>Changes the signal level.</summary>
    /// <param name="csq">As AT+CSQ shows it, 0-31.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public Task<Appointment> SetSignalAsync(int csq, When? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(csq);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(csq, 31);
        return _appointments.MakeAsync($"signal {csq}", when, _ => _registration.SetSignal(csq));
    }

    /// <summary>The modem moves on to another cell; contexts go with it. Nothing while it is not registered.</summary>
    /// <param name="areaCode">Tracking or location area, 0-65535.</param>
    /// <param name="cellId">Cell identity, 0-268435455.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Task<Appointment> MoveToCellAsync(int areaCode, int cellId, When? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(areaCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(areaCode, 0xFFFF);
        ArgumentOutOfRangeException.ThrowIfNegative(cellId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cellId, 0xFFFFFFF);
        return _appointments.MakeAsync($"cell {areaCode:X}/{cellId:X}", when, _ => _registration.MoveTo(areaCode, cellId));
    }

    /// <summary>The network as it is now.</summary>
    public Task<NetworkState> ReadAsync() => _core.Mailbox.AskAsync(Look);

    /// <summary>The network as it is now. On the mailbox.</summary>
    internal NetworkState Look() => new(
        (int)_registration.Status,
        _registration.Air.HasCoverage,
        _registration.Signal?.CsqIndex,
        _registration.Cell?.Operator.LongName,
        [.. _contexts.All.Where(context => context.State is not ContextState.Inactive).Select(context =>
            new ContextSummary(context.Id, context.State.ToString(), context.Addresses.Count > 0 ? context.Addresses[0].ToString() : null))])
    {
        RefusesRegistration = _registration.Air.RefusesRegistration,
        Cell = _registration.Cell is { } cell ? new CellSummary(cell.AreaCode, cell.CellId, cell.Band) : null,
    };
}

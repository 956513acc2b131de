using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Faults.DataCalls;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>
/// The PDP contexts: definitions, bearers and the TCP/IP stack on them (network-sim.md 4, tcpip.md 1-2).
/// </summary>
/// <remarks>
/// On LTE the bearer of context 1 comes with the attachment, so AT+CGACT? shows it while AT+QIACT? shows nothing yet; AT+QIACT=1 then
/// puts the stack on the bearer that is there. AT+CGACT=1 takes a bearer up; sockets and ping may use it, though AT+QIACT? does not list it
/// (public report A25). Whatever ends a bearer ends the stack on it. The default bearer outlives AT+QIDEACT, and does not count against <see cref="MaximumActive"/> unless it is used.
/// </remarks>
internal sealed class PdpContexts : IPacketContexts
{
    /// <summary>Contexts that may be active at the same time (tcpip.md 0.2).</summary>
    public const int MaximumActive = 3;

    /// <summary>The context whose bearer comes with the attachment to LTE.</summary>
    public const int DefaultBearer = 1;

    private readonly ModemCore _core;
    private readonly IPacketService _service;
    private readonly ILogger _log;
    private readonly PdpAddresses _addresses;
    private readonly PdpContext?[] _contexts = new PdpContext?[PdpDefinitions.Count];

    public PdpContexts(ModemCore core, IPacketService service)
    {
        (_core, _service, _log) = (core, service, core.Logs.CreateLogger("Packet"));
        Counter = new PacketCounter(core);
        _addresses = new PdpAddresses(core.Options.Seed);
        Definitions = new PdpDefinitions(core.State.Settings, _log);
        service.Attached += RaiseDefaultBearer;
        service.Detached += DropAll;
    }

    /// <inheritdoc/>
    public event Action<int, ContextLoss>? Lost;

    /// <summary>Raised when a bearer is up.</summary>
    public event Action<PdpContext>? BearerRaised;

    /// <summary>Raised when a bearer is gone, with who ended it and the address it had.</summary>
    public event Action<PdpContext, ContextLoss, string>? BearerReleased;

    public PacketCounter Counter { get; }

    /// <summary>How the contexts are to be activated.</summary>
    public PdpDefinitions Definitions { get; }

    /// <summary>The contexts that have been asked for since the modem was made, ascending; the others are inactive.</summary>
    public IEnumerable<PdpContext> All => _contexts.OfType<PdpContext>();

    /// <summary>Asked before the network grants a context: true = refuse.</summary>
    public Func<int, bool>? RefusesActivation { get; set; }

    /// <summary>Asked before the network lets go of a context: true = refuse.</summary>
    public Func<int, bool>? RefusesDeactivation { get; set; }

    /// <summary>True while one more context may be activated.</summary>
    public bool HasRoom => InUse < MaximumActive;

    /// <summary>Contexts that count against <see cref="MaximumActive"/>.</summary>
    public int InUse => All.Count(context => context.IsInUse);

    /// <summary>A context.</summary>
    /// <param name="contextId">1-24.</param>
    public PdpContext this[int contextId] => _contexts[contextId - 1] ??= new PdpContext(contextId);

    public ContextState StateOf(int contextId) => this[contextId].ServiceState;

    public bool IsActivated(int contextId) => this[contextId].State is ContextState.Active;

    public IPAddress? AddressOf(int contextId) =>
        this[contextId] is { ServiceState: ContextState.Active } active ? active.Addresses[0] : null;

    public IReadOnlyList<IPAddress> DnsServersOf(int contextId) => this[contextId].DnsServers;

    public bool Carries(int contextId, IPAddress address) => this[contextId].Addresses.Any(own => own.AddressFamily == address.AddressFamily);

    /// <summary>The network drops a context: sockets on it are lost, the host is told and owes AT+QIDEACT.</summary>
    /// <param name="contextId">1-24.</param>
    public void DropByNetwork(int contextId) => Drop(this[contextId], ContextLoss.ByNetwork);

    /// <summary>Asks the network for a bearer; one that is up stays.</summary>
    /// <returns>False where there is no service or the network refuses.</returns>
    public bool TryRaiseBearer(PdpContext context)
    {
        if (!_service.IsAttached)
        {
            PacketLog.NotAttached(_log, context.Id);
            return false;
        }
        if (RefusesActivation?.Invoke(context.Id) == true)
        {
            PacketLog.Refused(_log, context.Id);
            return false;
        }
        var definition = Definitions[context.Id];
        if (definition is { Apn.Length: > 0 } && IsCarriedTwice(context.Id, definition.Apn))
        {
            PacketLog.Duplicate(_log, context.Id, definition.Apn);
            return false;
        }
        if (!context.HasBearer && ChangesAddress(context))
            _addresses.Change();
        context.RaiseBearer(definition is null or { IsFactory: true } ? PdpType.Ip : definition.Type, _addresses);
        PacketLog.BearerUp(_log, context.Id, context.Type!.Value, context.Addresses[0]);
        BearerRaised?.Invoke(context);
        return true;
    }

    /// <summary>A call begins on a bearer that is up and that nobody else uses: a fault may give it another address.</summary>
    public void ChangeAddress(PdpContext context)
    {
        if (!ChangesAddress(context))
            return;
        _addresses.Change();
        context.RaiseBearer(context.Type!.Value, _addresses);
    }

    /// <summary>Ends bearer and stack of a context, if they are up.</summary>
    public void Drop(PdpContext context, ContextLoss loss)
    {
        var (served, hasStack) = (context.ServiceState is ContextState.Active, context.State is ContextState.Active or ContextState.Deactivating);
        ReleaseBearer(context, loss);
        if (!served && !hasStack)
            return;
        // What AT+QIACT did not begin needs no AT+QIDEACT.
        context.Become(loss is ContextLoss.ByNetwork && hasStack ? ContextState.Broken : ContextState.Inactive);
        RaiseLost(context, loss);
        if (loss is ContextLoss.ByNetwork)
            _core.Urcs.Send($"+QIURC: \"pdpdeact\",{context.Id}");
    }

    /// <summary>The host takes the stack off a context. A bearer the host did not ask for by itself goes too.</summary>
    public void TakeOffStack(PdpContext context)
    {
        if (!context.CarriesCall)
            LetGoOfBearer(context);
        context.IsOpenedByBearer = false;
        context.Become(ContextState.Inactive);
        RaiseLost(context, ContextLoss.ByHost);
    }

    /// <summary>A data call that stood on a context is over.</summary>
    public void CallEnded(PdpContext context)
    {
        context.CarriesCall = false;
        if (!context.IsInUse)
            LetGoOfBearer(context);
    }

    /// <summary>Ends the bearer of a context, if it is up.</summary>
    public void ReleaseBearer(PdpContext context, ContextLoss loss)
    {
        if (!context.HasBearer)
            return;
        var address = context.Addresses[0].ToString();
        context.ReleaseBearer();
        BearerReleased?.Invoke(context, loss, address);
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff()
    {
        DropAll(ContextLoss.ByHost);
        foreach (var context in All)
            context.Become(ContextState.Inactive);
    }

    /// <summary>Nothing uses a bearer any more: it stays where the host asked for it, or where it came with the attachment.</summary>
    private void LetGoOfBearer(PdpContext context)
    {
        if (!context.IsHeldByHost && !(context.Id == DefaultBearer && _service.HasDefaultBearer))
            ReleaseBearer(context, ContextLoss.ByHost);
    }

    private bool IsCarriedTwice(int contextId, string apn) =>
        All.Any(other => other is { HasBearer: true, IsInUse: true } && other.Id != contextId && apn.Equals(Definitions[other.Id]?.Apn, StringComparison.OrdinalIgnoreCase))
        && NumberKey.DuplicateCheck.Read(_core.State.Settings) is [0];

    private bool ChangesAddress(PdpContext context) => _core.Faults.Of<IAddressFault>().Any(fault => fault.Changes(context.Id));

    private void DropAll(ContextLoss loss)
    {
        foreach (var context in All)
            Drop(context, loss);
    }

    private void RaiseLost(PdpContext context, ContextLoss loss)
    {
        PacketLog.Lost(_log, context.Id, loss, context.State);
        Lost?.Invoke(context.Id, loss);
    }

    private void RaiseDefaultBearer()
    {
        if (_service.HasDefaultBearer && Definitions[DefaultBearer] is not null && !this[DefaultBearer].HasBearer)
            TryRaiseBearer(this[DefaultBearer]);
    }
}

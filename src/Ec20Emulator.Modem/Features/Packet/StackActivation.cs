using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>
/// AT+QIACT and AT+QIDEACT at work: conditions, the time it takes, and what may happen meanwhile (tcpip.md 2.2, 2.3). Goes on when the
/// DTE that asked is gone.
/// </summary>
internal sealed class StackActivation(ModemCore core, PdpContexts contexts, ILogger log)
{
    /// <summary>Puts the TCP/IP stack on a context.</summary>
    public AtResult Activate(int contextId, Turn turn)
    {
        var context = contexts[contextId];
        if (Obstacle(context) is { } error)
        {
            PacketLog.ActivationRefused(log, contextId, context.State, contexts.InUse, PdpContexts.MaximumActive, error);
            return core.Latch.Fail(error);
        }
        var isUnderWay = context.Begin(ContextState.Activating);
        return turn.After(core.Options.Delays.Activation, () =>
        {
            if (isUnderWay() && contexts.TryRaiseBearer(context))
            {
                context.Become(ContextState.Active);
                return AtResult.Ok;
            }
            if (isUnderWay())
                context.Become(ContextState.Inactive);
            return core.Latch.Fail(TcpIpError.OpenPdpContextFailed);
        });
    }

    /// <summary>Takes the TCP/IP stack off a context, and every socket with it. A context that is inactive is fine too.</summary>
    public AtResult Deactivate(int contextId, Turn turn)
    {
        var context = contexts[contextId];
        switch (context.State)
        {
            case ContextState.Activating or ContextState.Deactivating:
                return core.Latch.Fail(TcpIpError.OperationNotAllowed);
            case ContextState.Inactive or ContextState.Broken:
                contexts.TakeOffStack(context);
                return AtResult.Ok;
        }
        var isUnderWay = context.Begin(ContextState.Deactivating);
        return turn.After(core.Options.Delays.Deactivation, () =>
        {
            if (isUnderWay() && contexts.RefusesDeactivation?.Invoke(contextId) == true)
            {
                context.Become(ContextState.Active);
                return core.Latch.Fail(TcpIpError.ClosePdpContextFailed);
            }
            // What the network or the radio did meanwhile leaves nothing but the debt to pay.
            if (isUnderWay() || context.State is ContextState.Broken)
                contexts.TakeOffStack(context);
            return AtResult.Ok;
        });
    }

    private TcpIpError? Obstacle(PdpContext context) => context.State switch
    {
        ContextState.Broken => TcpIpError.PdpContextBroken,
        not ContextState.Inactive => TcpIpError.OperationNotAllowed,
        _ when !context.IsInUse && !contexts.HasRoom => TcpIpError.OperationNotAllowed,
        _ when core.Options.ApnRequired && contexts.Definitions.OfHost(context.Id).Apn.Length == 0 => TcpIpError.ApnNotConfigured,
        _ => null,
    };
}

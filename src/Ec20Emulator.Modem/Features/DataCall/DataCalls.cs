using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>The data calls (sms-calls.md 10): at most one on a context, and one on a port. Lives on the mailbox.</summary>
internal sealed class DataCalls
{
    private readonly ModemCore _core;
    private readonly PdpContexts _contexts;
    private readonly IPacketService _service;
    private readonly TerminationFrameSetting _terminationFrame;
    private readonly ILogger _log;
    private readonly List<PppCall> _calls = [];

    public DataCalls(ModemCore core, PdpContexts contexts, IPacketService service, TerminationFrameSetting terminationFrame)
    {
        (_core, _contexts, _service, _terminationFrame) = (core, contexts, service, terminationFrame);
        _log = core.Logs.CreateLogger("DataCall");
        contexts.BearerReleased += BearerReleased;
    }

    /// <summary>The calls there are.</summary>
    public IReadOnlyList<PppCall> All => _calls;

    /// <summary>Makes a call: CONNECT, or NO CARRIER; ERROR for a context that is not defined.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="contextId">The context, any number.</param>
    public AtResult Dial(Turn turn, int contextId)
    {
        if (contextId is < 1 or > PdpDefinitions.Count)
            return Refuse(contextId, "there is no such context", AtResult.NoCarrier);
        if (_contexts.Definitions[contextId] is null)
            return Refuse(contextId, "the context is not defined", AtResult.Error);
        // A call of the same port that was suspended and forgotten makes way.
        HangUp(turn.Port);
        var context = _contexts[contextId];
        if (Obstacle(turn.Port, context) is { } reason)
            return Refuse(contextId, reason, AtResult.NoCarrier);
        if (context.HasBearer || _core.Options.Delays.Activation <= TimeSpan.Zero)
            return Connect(turn, context);
        var isAwaited = true;
        turn.Orphaned = () => isAwaited = false;
        _core.Scheduler.After(_core.Options.Delays.Activation, () =>
        {
            if (!isAwaited)
                return;
            turn.Orphaned = null;
            turn.Complete(Obstacle(turn.Port, context) is { } late ? Refuse(contextId, late, AtResult.NoCarrier) : Connect(turn, context));
        });
        return turn.DeferAbortable(() =>
        {
            isAwaited = false;
            turn.Complete(AtResult.NoCarrier);
        });
    }

    /// <summary>Hangs up the call that a port has, if any, without a word.</summary>
    public void HangUp(ModemPort port) => _calls.Find(call => call.Port == port)?.HangUp();

    private string? Obstacle(ModemPort port, PdpContext context) =>
        !port.Traits.HasTransparentMode ? "the port has no data mode"
        : !_service.IsAttached ? "the modem is not attached to the packet domain"
        : context.CarriesCall ? "another port has a data call on it"
        : !context.IsInUse && !_contexts.HasRoom ? "no further context may be active"
        : null;

    private AtResult Connect(Turn turn, PdpContext context)
    {
        if (!context.HasBearer && !_contexts.TryRaiseBearer(context))
            return Refuse(context.Id, "the network refuses it", AtResult.NoCarrier);
        if (!context.IsInUse)
            _contexts.ChangeAddress(context);
        context.CarriesCall = true;
        var call = new PppCall(_core, context, _contexts.Definitions[context.Id]!, _contexts.Counter, turn.Port, _log) { Over = Forget };
        _calls.Add(call);
        call.Begin(turn.EnterTransparentMode);
        return AtResult.Deferred;
    }

    private void Forget(PppCall call)
    {
        _calls.Remove(call);
        _contexts.CallEnded(call.Context);
    }

    private void BearerReleased(PdpContext context, ContextLoss loss, string address)
    {
        // Behind the URC that tells of the context.
        if (_calls.Find(call => call.Context == context) is { } call)
            _core.Mailbox.Post(() => call.LoseContext(_terminationFrame.IsOn));
    }

    private AtResult Refuse(int contextId, string reason, AtResult answer)
    {
        DataCallLog.Refused(_log, contextId, reason);
        return answer;
    }
}

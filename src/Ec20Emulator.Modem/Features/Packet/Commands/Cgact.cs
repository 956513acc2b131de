using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+CGACT - bearers of the contexts; network-sim.md 4. Ending a bearer ends the TCP/IP stack on it; one that was asked for, though it came
/// with the attachment, serves sockets and ping (public report A25), while AT+QIACT may still follow. A context that is not defined gives
/// CME 21, no service CME 30, a refusal NO CARRIER.
/// </summary>
[AtCommand("+CGACT")]
internal sealed class Cgact(PdpContexts contexts, IPacketService service, DelayProfile delays)
    : IReadCommand, ITestCommand, IWriteCommand<Cgact.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsActive, [Range(1, PdpDefinitions.Count)] int ContextId);

    public AtResult Test(Turn turn) => AtResult.Line("+CGACT: (0,1)");

    public AtResult Read(Turn turn) => AtResult.Lines([.. contexts.Definitions.Defined
        .Select(id => $"+CGACT: {id},{(contexts[id].HasBearer ? 1 : 0)}")]);

    public AtResult Write(Args args, Turn turn)
    {
        var context = contexts[args.ContextId];
        if (contexts.Definitions[args.ContextId] is null)
            return AtResult.Cme(CmeError.InvalidIndex);
        if (!args.IsActive)
            return context.HasBearer ? turn.After(delays.Deactivation, () => Release(context)) : AtResult.Ok;
        if (context.HasBearer)
        {
            context.IsOpenedByBearer = true;
            return AtResult.Ok;
        }
        if (!context.IsInUse && !contexts.HasRoom)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        return turn.After(delays.Activation, () => Raise(context));
    }

    private AtResult Raise(PdpContext context)
    {
        if (!service.IsAttached)
            return AtResult.Cme(CmeError.NoNetworkService);
        if (!context.HasBearer && (contexts.Definitions[context.Id] is null || !contexts.HasRoom || !contexts.TryRaiseBearer(context)))
            return AtResult.NoCarrier;
        context.IsHeldByHost = true;
        context.IsOpenedByBearer = true;
        return AtResult.Ok;
    }

    private AtResult Release(PdpContext context)
    {
        if (contexts.RefusesDeactivation?.Invoke(context.Id) == true)
            return AtResult.NoCarrier;
        contexts.Drop(context, ContextLoss.ByHost);
        return AtResult.Ok;
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+CGCONTRDP - what the network granted to active contexts; network-sim.md 4: bearer, access point, address, empty gateway, DNS servers.
/// Bearers are numbered from 5. Without an id all of them; none active: a bare OK.
/// </summary>
[AtCommand("+CGCONTRDP")]
internal sealed class Cgcontrdp(PdpContexts contexts) : IExecuteCommand, ITestCommand, IWriteCommand<Cgcontrdp.Args>
{
    private const int FirstBearer = 5;

    internal readonly record struct Args([Range(1, PdpDefinitions.Count)] int ContextId);

    private IEnumerable<PdpContext> Active => contexts.All.Where(context => context.HasBearer);

    public AtResult Test(Turn turn) => AtResult.Line($"+CGCONTRDP: ({string.Join(',', Active.Select(context => context.Id))})");

    public AtResult Execute(Turn turn) => AtResult.Lines([.. Active.Select(Line)]);

    public AtResult Write(Args args, Turn turn) =>
        contexts[args.ContextId] is { HasBearer: true } context ? AtResult.Line(Line(context)) : AtResult.Ok;

    private string Line(PdpContext context)
    {
        var servers = context.DnsServers.Select(server => $"\"{server}\"").Concat(["", ""]).Take(2);
        var apn = contexts.Definitions.OfHost(context.Id).Apn;
        return $"+CGCONTRDP: {context.Id},{FirstBearer + context.Id - 1},\"{apn}\",\"{context.Addresses[0]}\",,{string.Join(',', servers)}";
    }
}

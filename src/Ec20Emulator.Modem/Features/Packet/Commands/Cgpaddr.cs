using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+CGPADDR - addresses of contexts; network-sim.md 4. Without ids it shows all defined ones; an id that is not defined is passed
/// over. Up to three ids.
/// </summary>
[AtCommand("+CGPADDR")]
internal sealed class Cgpaddr(PdpContexts contexts) : IExecuteCommand, ITestCommand, IWriteCommand<Cgpaddr.Args>
{
    internal sealed record Args(
        [Range(1, PdpDefinitions.Count)] int First,
        [Range(1, PdpDefinitions.Count)] int? Second = null,
        [Range(1, PdpDefinitions.Count)] int? Third = null);

    public AtResult Test(Turn turn) => AtResult.Line($"+CGPADDR: ({string.Join(',', contexts.Definitions.Defined)})");

    public AtResult Execute(Turn turn) => Show(contexts.Definitions.Defined);

    public AtResult Write(Args args, Turn turn) => Show(new[] { args.First, args.Second, args.Third }
        .OfType<int>()
        .Where(id => contexts.Definitions[id] is not null));

    private AtResult Show(IEnumerable<int> ids) => AtResult.Lines([.. ids.Select(id => $"+CGPADDR: {id},{Addresses(contexts[id])}")]);

    private string Addresses(PdpContext context) => context.HasBearer
        ? string.Join(',', context.Addresses.Select(address => $"\"{address}\""))
        : $"\"{NoAddress.Of(contexts.Definitions[context.Id]!.Type)}\"";
}

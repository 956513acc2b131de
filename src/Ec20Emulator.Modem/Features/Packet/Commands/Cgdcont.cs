using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+CGDCONT - definitions of contexts; network-sim.md 4. Saved; shared with AT+QICSGP. The id alone removes a definition. A context
/// the host has activated cannot be changed; one whose default bearer merely came with the attachment can.
/// </summary>
[AtCommand("+CGDCONT")]
internal sealed class Cgdcont(PdpContexts contexts, ModelProfile model) : IReadCommand, ITestCommand, IWriteCommand<Cgdcont.Args>
{
    internal sealed record Args(
        [Range(1, PdpDefinitions.Count)] int ContextId,
        [Keyword("IP", "PPP", "IPV6", "IPV4V6")] string? Type = null,
        [Text(MaximumLength = PdpDefinition.LongestApn)] string? Apn = null,
        [Text(MaximumLength = 64)] string? Address = null,
        [Range(0, 2)] int? DataCompression = null,
        [Range(0, 4)] int? HeaderCompression = null,
        [OneOf(0, 1)] int? Ipv4Allocation = null,
        [OneOf(0, 1)] int? RequestType = null);

    public AtResult Test(Turn turn) =>
        AtResult.Lines([.. PdpTypeText.Words.Select(type => $"+CGDCONT: (1-{PdpDefinitions.Count}),\"{type}\",,,(0-2),(0-4),(0-1),(0-1)")]);

    public AtResult Read(Turn turn) => AtResult.Lines([.. contexts.Definitions.Defined.Select(Line)]);

    public AtResult Write(Args args, Turn turn)
    {
        if (contexts[args.ContextId].IsInUse)
            return AtResult.Error;
        var definition = args is { Type: null } ? null : Definition(args, args.Type);
        if (definition is null ? args != new Args(args.ContextId) : !IsAddress(definition.Address))
            return AtResult.Error;
        if (!contexts.Definitions.Set(args.ContextId, definition))
            return AtResult.Cme(CmeError.MemoryFull);
        if (definition is null)
            contexts.ReleaseBearer(contexts[args.ContextId], ContextLoss.ByHost);
        return AtResult.Ok;
    }

    private static bool IsAddress(string text) => text.Length == 0 || AddressLiteral.TryParse(text, out _);

    /// <summary>Parameters left out keep what the host set before, and the credentials of AT+QICSGP stay.</summary>
    private PdpDefinition Definition(Args args, string type)
    {
        var before = contexts.Definitions.OfHost(args.ContextId);
        return before with
        {
            Type = PdpTypeText.Parse(type),
            Apn = args.Apn ?? before.Apn,
            Address = NoAddress.Is(args.Address ?? before.Address) ? "" : args.Address ?? before.Address,
            DataCompression = args.DataCompression ?? before.DataCompression,
            HeaderCompression = args.HeaderCompression ?? before.HeaderCompression,
            Ipv4Allocation = args.Ipv4Allocation ?? before.Ipv4Allocation,
            RequestType = args.RequestType ?? before.RequestType,
        };
    }

    private string Line(int contextId)
    {
        var set = contexts.Definitions[contextId]!;
        var address = set.Address.Length > 0 ? set.Address : model.PrintsZeroAddress ? NoAddress.Of(set.Type) : "";
        return $"+CGDCONT: {contextId},\"{PdpTypeText.Of(set.Type)}\",\"{set.Apn}\",\"{address}\"," +
            $"{set.DataCompression},{set.HeaderCompression},{set.Ipv4Allocation},{set.RequestType}";
    }
}

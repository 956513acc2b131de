using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+CGAUTH - user and password of a context on the models that have it; network-sim.md 4, device-extras.md 4. Shares its store with
/// AT+QICSGP. The id alone, or 0, removes them. The read form names contexts that have one, without the password.
/// </summary>
[AtCommand("+CGAUTH", IsSecret = true)]
internal sealed class Cgauth(PdpDefinitions definitions) : IReadCommand, ITestCommand, IWriteCommand<Cgauth.Args>
{
    private const int LongestText = 64;

    internal sealed record Args(
        [Range(1, PdpDefinitions.Count)] int ContextId,
        [Range(0, 2)] int Protocol = 0,
        [Text(Shown = "username", MaximumLength = LongestText)] string User = "",
        [Text(Shown = "password", MaximumLength = LongestText)] string Password = "");

    public AtResult Test(Turn turn) => AtResult.Line($"+CGAUTH: (1-{PdpDefinitions.Count}),(0-2),(0-{LongestText}),(0-{LongestText})");

    public AtResult Read(Turn turn) => AtResult.Lines([.. definitions.Defined.Select(Line)]);

    public AtResult Write(Args args, Turn turn)
    {
        if (definitions[args.ContextId] is not { } before || (args.Protocol == 0 && args.User.Length + args.Password.Length > 0))
            return AtResult.Error;
        var set = before with { Authentication = args.Protocol, User = args.User, Password = args.Password, IsFactory = false };
        return definitions.Set(args.ContextId, set) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFull);
    }

    private string Line(int contextId)
    {
        var set = definitions[contextId]!;
        return set.Authentication == 0 ? $"+CGAUTH: {contextId},0" : $"+CGAUTH: {contextId},{set.Authentication},\"{set.User}\"";
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CPWD - changes the PIN, "SC", while its lock is on; network-sim.md 1. A wrong old one costs an attempt. The card has no PIN2 to change and
/// the network no barring: +CME ERROR 4.
/// </summary>
[AtCommand("+CPWD", IsSecret = true)]
internal sealed class Cpwd(SimCard sim) : ITestCommand, IWriteCommand<Cpwd.Args>
{
    private const string Pin = "SC";

    internal sealed record Args(
        [Keyword("AB", "AC", "AG", "AI", "AO", "IR", "OI", "OX", Pin, "P2")] string Facility,
        [Text(MinimumLength = 4, MaximumLength = 8)] string Old,
        [Text(MinimumLength = 4, MaximumLength = 8)] string New);

    public AtResult Test(Turn turn) => AtResult.Line(
        "+CPWD: (\"AB\",4),(\"AC\",4),(\"AG\",4),(\"AI\",4),(\"AO\",4),(\"IR\",4),(\"OI\",4),(\"OX\",4),(\"SC\",8),(\"P2\",8)");

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        if (args.Facility != Pin)
            return AtResult.Cme(CmeError.OperationNotSupported);
        if (args.New.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return AtResult.Error;
        if (!sim.Codes.IsPinRequired)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        if (sim.Codes.TryChangePin(args.Old, args.New))
            return AtResult.Ok;
        sim.CountedWrongCode();
        return AtResult.Cme(CmeError.IncorrectPassword);
    }
}

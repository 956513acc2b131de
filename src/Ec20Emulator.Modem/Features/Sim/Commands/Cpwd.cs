using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CPWD - changes the PIN, "SC", while its lock is on, or the second PIN, "P2"; network-sim.md 1. A wrong old one costs an attempt; a second PIN
/// that is blocked is +CME ERROR 18. The network has no barring: +CME ERROR 4.
/// </summary>
[AtCommand("+CPWD", IsSecret = true)]
internal sealed class Cpwd(SimCard sim) : ITestCommand, IWriteCommand<Cpwd.Args>
{
    private const string Pin = "SC";
    private const string SecondPin = "P2";

    internal sealed record Args(
        [Keyword("AB", "AC", "AG", "AI", "AO", "IR", "OI", "OX", Pin, SecondPin)] string Facility,
        [Text(MinimumLength = 4, MaximumLength = 8)] string Old,
        [Text(MinimumLength = 4, MaximumLength = 8)] string New);

    public AtResult Test(Turn turn) => AtResult.Line(
        "+CPWD: (\"AB\",4),(\"AC\",4),(\"AG\",4),(\"AI\",4),(\"AO\",4),(\"IR\",4),(\"OI\",4),(\"OX\",4),(\"SC\",8),(\"P2\",8)");

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        if (args.Facility is not (Pin or SecondPin))
            return AtResult.Cme(CmeError.OperationNotSupported);
        if (args.New.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return AtResult.Error;
        if (args.Facility == SecondPin)
            return ChangeSecond(args);
        if (!sim.Codes.IsPinRequired)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        return new CodeEntry(sim).TryChange(args.Old, args.New) ? AtResult.Ok : AtResult.Cme(CmeError.IncorrectPassword);
    }

    private AtResult ChangeSecond(Args args)
    {
        if (sim.Codes.Second.PinAttemptsLeft == 0)
            return AtResult.Cme(CmeError.SimPuk2Required);
        return sim.Codes.Second.TryChangePin(args.Old, args.New) ? AtResult.Ok : AtResult.Cme(CmeError.IncorrectPassword);
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+CPIN - state of the SIM, and the code it asks for; at-engine.md 15, network-sim.md 1. A code is 4-8 digits.</summary>
[AtCommand("+CPIN", IsSecret = true)]
internal sealed class Cpin(SimCard sim) : IReadCommand, ITestCommand, IWriteCommand<Cpin.Args>
{
    internal sealed record Args(
        [Text(MinimumLength = 4, MaximumLength = 8)] string Code,
        [Text(MinimumLength = 4, MaximumLength = 8)] string? NewPin = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Read(Turn turn) => sim.State switch
    {
        SimState.Ready => AtResult.Line("+CPIN: READY"),
        SimState.PinRequired => AtResult.Line("+CPIN: SIM PIN"),
        SimState.PukRequired => AtResult.Line("+CPIN: SIM PUK"),
        _ => AtResult.Cme(sim.Obstacle!.Value),
    };

    public AtResult Write(Args args, Turn turn)
    {
        if (!IsCode(args.Code) || (args.NewPin is not null && !IsCode(args.NewPin)))
            return AtResult.Error;
        return sim.State switch
        {
            SimState.Ready => AtResult.Cme(CmeError.OperationNotAllowed),
            SimState.PinRequired when args.NewPin is not null => AtResult.Error,
            SimState.PinRequired => Answer(new CodeEntry(sim).TryUnlock(args.Code)),
            SimState.PukRequired when args.NewPin is null => AtResult.Cme(CmeError.SimPukRequired),
            SimState.PukRequired => Answer(new CodeEntry(sim).TryUnblock(args.Code, args.NewPin!)),
            _ => AtResult.Cme(sim.Obstacle!.Value),
        };
    }

    private static bool IsCode(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static AtResult Answer(bool isRight) => isRight ? AtResult.Ok : AtResult.Cme(CmeError.IncorrectPassword);
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+CSIM - a command for the card in hexadecimal digits, which the length counts; network-sim.md 1. Not logged: it may carry the PIN.</summary>
[AtCommand("+CSIM", NestOptional = false, IsSecret = true)]
internal sealed class Csim(SimCard sim, SimChannel channel) : ITestCommand, IWriteCommand<Csim.Args>
{
    private const int MostDigits = 2 * (5 + 255 + 1);

    internal sealed record Args([Range(8, MostDigits)] int Length, [Text(MinimumLength = 8, MaximumLength = MostDigits)] string Command);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!sim.IsReadable)
            return AtResult.Cme(sim.Obstacle!.Value);
        var apdu = new byte[args.Command.Length / 2];
        if (args.Command.Length != args.Length || args.Length % 2 != 0
            || Convert.FromHexString(args.Command, apdu, out _, out _) is not System.Buffers.OperationStatus.Done)
            return AtResult.Error;
        var answer = Convert.ToHexString(channel.Answer(apdu));
        return AtResult.Line($"+CSIM: {answer.Length},\"{answer}\"");
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CGLA - a command for the card over a channel of AT+CCHO; network-sim.md 1. The channel is that of the session, whatever the class says; one
/// that is not open: +CME ERROR 22. Not logged: it may carry a PIN.
/// </summary>
[AtCommand("+CGLA", NestOptional = false, IsSecret = true)]
internal sealed class Cgla(SimCard sim, Channels channels) : ITestCommand, IWriteCommand<Cgla.Args>
{
    internal sealed record Args(
        [Range(0, 255)] int Session, [Range(2, Csim.MostDigits)] int Length, [Text(MinimumLength = 2, MaximumLength = Csim.MostDigits)] string Command);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!sim.IsReadable)
            return AtResult.Cme(sim.Obstacle!.Value);
        if (Csim.Bytes(args.Length, args.Command) is not { } apdu)
            return AtResult.Error;
        if (channels.Answer(args.Session, apdu) is not { } bytes)
            return AtResult.Cme(CmeError.NotFound);
        var answer = Convert.ToHexString(bytes);
        return AtResult.Line($"+CGLA: {answer.Length},\"{answer}\"");
    }
}

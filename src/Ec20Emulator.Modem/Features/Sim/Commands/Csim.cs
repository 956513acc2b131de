using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CSIM - a command for the card in hexadecimal digits, which the length counts; network-sim.md 1. The answer is the card's, whatever it is: a
/// command of a length no command has is 6700. Not logged: it may carry the PIN.
/// </summary>
[AtCommand("+CSIM", NestOptional = false, IsSecret = true)]
internal sealed class Csim(SimCard sim, Channels channels) : ITestCommand, IWriteCommand<Csim.Args>
{
    /// <summary>Most digits of a command.</summary>
    public const int MostDigits = 2 * Command.Most;

    internal sealed record Args([Range(2, MostDigits)] int Length, [Text(MinimumLength = 2, MaximumLength = MostDigits)] string Command);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!sim.IsReadable)
            return AtResult.Cme(sim.Obstacle!.Value);
        if (Bytes(args.Length, args.Command) is not { } apdu)
            return AtResult.Error;
        var answer = Convert.ToHexString(channels.Answer(apdu));
        return AtResult.Line($"+CSIM: {answer.Length},\"{answer}\"");
    }

    /// <summary>The bytes of digits; null where they are none, or not as many as the length says.</summary>
    public static byte[]? Bytes(int length, string digits)
    {
        var bytes = new byte[digits.Length / 2];
        return digits.Length == length && length % 2 == 0 && Convert.FromHexString(digits, bytes, out _, out _) is System.Buffers.OperationStatus.Done ? bytes : null;
    }
}

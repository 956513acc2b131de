using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CCHO - opens a channel to an application of the card; network-sim.md 1. One the card does not have: +CME ERROR 22; all three channels open:
/// +CME ERROR 20.
/// </summary>
[AtCommand("+CCHO")]
internal sealed class Ccho(SimCard sim, Channels channels) : ITestCommand, IWriteCommand<Ccho.Args>
{
    internal sealed record Args([Text(MinimumLength = 10, MaximumLength = 32)] string Application);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!sim.IsReadable)
            return AtResult.Cme(sim.Obstacle!.Value);
        if (args.Application.Length % 2 != 0 || !args.Application.All(char.IsAsciiHexDigit))
            return AtResult.Error;
        if (channels.Open() is not { } number)
            return AtResult.Cme(CmeError.MemoryFull);
        if (channels.TrySelect(number, args.Application))
            return AtResult.Line($"+CCHO: {number}");
        channels.Close(number);
        return AtResult.Cme(CmeError.NotFound);
    }
}

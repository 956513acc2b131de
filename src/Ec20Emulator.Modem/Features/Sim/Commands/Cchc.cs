using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+CCHC - closes a channel of AT+CCHO; network-sim.md 1. One that is not open: +CME ERROR 22.</summary>
[AtCommand("+CCHC")]
internal sealed class Cchc(SimCard sim, Channels channels) : ITestCommand, IWriteCommand<Cchc.Args>
{
    internal readonly record struct Args([Range(0, 255)] int Session);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!sim.IsReadable)
            return AtResult.Cme(sim.Obstacle!.Value);
        return channels.Close(args.Session) ? AtResult.Ok : AtResult.Cme(CmeError.NotFound);
    }
}

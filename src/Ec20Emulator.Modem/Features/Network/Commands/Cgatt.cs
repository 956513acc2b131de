using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+CGATT - attachment to the packet domain; network-sim.md 4. Detaching ends every context.</summary>
[AtCommand("+CGATT")]
internal sealed class Cgatt(Registration registration, DelayProfile delays) : IReadCommand, IWriteCommand<Cgatt.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsAttached);

    public AtResult Read(Turn turn) => AtResult.Line($"+CGATT: {(registration.IsAttached ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (args.IsAttached == registration.IsAttached)
            return AtResult.Ok;
        return turn.After(args.IsAttached ? delays.Activation : delays.Deactivation, () =>
        {
            registration.SetPacketAttachment(args.IsAttached);
            return registration.IsAttached == args.IsAttached ? AtResult.Ok : AtResult.Cme(CmeError.NoNetworkService);
        });
    }
}

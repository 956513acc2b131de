using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+CMUT - mutes the microphone of a call: without one +CME ERROR 3; device-extras.md 1.</summary>
[AtCommand("+CMUT", Family = CommandFamily.Audio)]
internal sealed class Cmut(Microphone microphone) : IReadCommand, IWriteCommand<Cmut.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsMuted);

    public AtResult Read(Turn turn) => AtResult.Line($"+CMUT: {(microphone.IsMuted ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) => microphone.Mute(args.IsMuted) ? AtResult.Ok : AtResult.Cme(CmeError.OperationNotAllowed);
}

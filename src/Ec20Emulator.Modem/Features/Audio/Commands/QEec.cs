using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+QEEC - parameters of the echo canceller, by index; device-extras.md 1.</summary>
[AtCommand("+QEEC", IsOnlyStored = true)]
internal sealed class QEec(EchoCanceller canceller) : IReadCommand, IWriteCommand<QEec.Args>
{
    internal readonly record struct Args([Range(0, EchoCanceller.Last)] int Index, [Range(0, 65535)] int Value);

    public AtResult Read(Turn turn) => AtResult.Lines([.. canceller.Values.Select((value, index) => $"+QEEC: {index},{value}")]);

    public AtResult Write(Args args, Turn turn)
    {
        canceller.Set(args.Index, args.Value);
        return AtResult.Ok;
    }
}

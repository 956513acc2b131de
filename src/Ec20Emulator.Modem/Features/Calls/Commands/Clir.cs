using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CLIR - whether called parties see the own number: 0 as subscribed, which is yes, 1 no, 2 yes; I and i of ATD prevail. sms-calls.md 8.</summary>
[AtCommand("+CLIR")]
internal sealed class Clir(CallSettings settings) : IReadCommand, IWriteCommand<Clir.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Mode);

    public AtResult Read(Turn turn) => AtResult.Line($"+CLIR: {settings.OwnNumber},4");

    public AtResult Write(Args args, Turn turn)
    {
        settings.OwnNumber = args.Mode;
        return AtResult.Ok;
    }
}

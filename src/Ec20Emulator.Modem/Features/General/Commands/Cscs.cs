using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT+CSCS - character set of numbers and text (at-engine.md 12). Per device, not saved.</summary>
[AtCommand("+CSCS")]
internal sealed class Cscs(TeCharacterSet characterSet) : IReadCommand, IWriteCommand<Cscs.Args>
{
    internal readonly record struct Args([Keyword("GSM", "IRA", "UCS2")] string Name);

    public AtResult Read(Turn turn) => AtResult.Line($"+CSCS: \"{characterSet.Current.ToString().ToUpperInvariant()}\"");

    public AtResult Write(Args args, Turn turn)
    {
        characterSet.Current = Enum.Parse<CharacterSet>(args.Name, ignoreCase: true);
        return AtResult.Ok;
    }
}

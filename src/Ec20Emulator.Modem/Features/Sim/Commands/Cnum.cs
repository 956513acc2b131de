using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CNUM - the subscriber's own numbers, as the phonebook ON has them; network-sim.md 1. A card without one: a bare OK. The names follow AT+CSCS,
/// the numbers do not.
/// </summary>
[AtCommand("+CNUM")]
internal sealed class Cnum(SimCard sim, TeCharacterSet characterSet) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        if (sim.Files.Find(CardPath.Telecom, CardFileId.OwnNumbers) is not { } file)
            return AtResult.Ok;
        var numbers = Enumerable.Range(1, file.RecordCount).Select(i => NumberRecord.Decode(file.Record(i))).OfType<NumberRecord>();
        return AtResult.Lines([.. numbers.Select(one => $"+CNUM: {Name(one.Name)},\"{one.Number}\",{one.Type}")]);
    }

    private string Name(string name) => name.Length == 0 ? "" : $"\"{TeText.ShowName(characterSet.Current, name)}\"";
}

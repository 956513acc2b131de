using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>
/// AT+QSPN - names of the registered network, as the card has them or else the network itself, and the name of the provider on the card;
/// network-sim.md 2. They are codes of the GSM alphabet, or if one
/// has other letters, all UCS2 in hexadecimal digits. Plain ERROR while not registered.
/// </summary>
[AtCommand("+QSPN")]
internal sealed class QSpn(Registration registration, SimCard sim) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        if (registration.Cell is not { Operator: var named } cell)
            return AtResult.Error;
        var (longName, shortName) = NamesOnCard(cell) ?? (named.LongName, named.ShortName);
        var provider = Provider();
        string[] names = [longName, shortName, provider];
        var isUcs2 = !names.All(GsmAlphabet.HasAll);
        var shown = names.Select(name => $"\"{TeText.ShowName(isUcs2 ? CharacterSet.Ucs2 : CharacterSet.Gsm, name)}\"");
        return AtResult.Line($"+QSPN: {string.Join(',', shown)},{(isUcs2 ? 1 : 0)},\"{named.Plmn}\"");
    }

    private (string Long, string Short)? NamesOnCard(Cell cell) =>
        sim.Files.Find(CardPath.Usim, CardFileId.NetworkRules) is { } rules && sim.Files.Find(CardPath.Usim, CardFileId.NetworkNames) is { } names
            ? NetworkNames.Find(rules, names, cell.Operator.Plmn, cell.AreaCode)
            : null;

    private string Provider() => sim.Files.Find(CardPath.Usim, CardFileId.ServiceProvider)?.Content is [_, .. var name] ? CardText.Decode(name) : "";
}

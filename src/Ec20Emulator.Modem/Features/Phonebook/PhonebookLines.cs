using System.Globalization;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>Entries as AT+CPBR and AT+CPBF print them; number and name follow AT+CSCS (sms-calls.md 2, 7).</summary>
internal static class PhonebookLines
{
    /// <summary>One entry.</summary>
    public static string Of(string command, int index, NumberRecord entry, CharacterSet set) => string.Create(
        CultureInfo.InvariantCulture, $"{command}: {index},\"{TeText.Show(set, entry.Number)}\",{entry.Type},\"{TeText.ShowName(set, entry.Name)}\"");
}

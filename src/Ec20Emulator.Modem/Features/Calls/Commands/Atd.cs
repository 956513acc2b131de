using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// ATD - dials a voice call; sms-calls.md 8. A string without <c>;</c>, or one that begins with *99, means a data call, which is not built:
/// NO CARRIER. <c>&gt;</c> dials from the phonebook: a place, a phonebook and a place, or a name; <c>L</c> the number of the last ATD, or else
/// the last one the card remembers; either +CME ERROR 22 without one. Deviation: codes with * and # are called like numbers. Bad characters and more than 40 digits: ERROR. No
/// service, or no room for another call: NO CARRIER.
/// </summary>
[AtCommand("D")]
internal sealed class Atd(Dialling dialling, CallSettings settings, Func<INumberDirectory> directory) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var text = turn.Command.Arguments;
        if (!text.EndsWith(';') || text.TrimStart('T', 't', 'P', 'p', ' ').StartsWith("*99", StringComparison.Ordinal))
        {
            turn.EndLine();
            return dialling.RefuseData(text);
        }
        text = text[..^1].Trim();
        if (text.StartsWith('>'))
            return directory().Find(text[1..].Trim()) is { } found ? dialling.Dial(new DialString(found, null), turn) : dialling.RefusePhonebook(text);
        if (text is "L" or "l")
        {
            return dialling.DialAgain(turn)
                ?? (directory().LastDialled is { } last ? dialling.Dial(new DialString(last, null), turn) : AtResult.Cme(CmeError.NotFound));
        }
        return DialString.TryParse(text, settings.AddressType, out var dialled) ? dialling.Dial(dialled, turn) : dialling.RefuseText(text);
    }
}

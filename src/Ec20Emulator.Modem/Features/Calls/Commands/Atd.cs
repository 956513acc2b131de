using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.DataCall;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// ATD - dials a voice call (sms-calls.md 8), or a packet one with <c>*99#</c> and its longer forms (sms-calls.md 10, <see cref="DataDialString"/>).
/// Another string without <c>;</c> means a circuit-switched data call, which no network offers here: NO CARRIER. <c>&gt;</c> dials from the
/// phonebook: a place, a phonebook and a place, or a name; <c>L</c> the number of the last ATD, or else the last one the card remembers; either
/// +CME ERROR 22 without one. Deviation: codes with * and # are called like numbers. Bad characters and more than 40 digits: ERROR. No service,
/// or no room for another call: NO CARRIER.
/// </summary>
[AtCommand("D")]
internal sealed class Atd(Dialling dialling, CallSettings settings, Func<INumberDirectory> directory, DataCalls dataCalls) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var text = turn.Command.Arguments;
        if (!text.EndsWith(';') || text.TrimStart('T', 't', 'P', 'p', ' ').StartsWith("*99", StringComparison.Ordinal))
        {
            turn.EndLine();
            if (DataDialString.TryParse(text, out var contextId))
                return dataCalls.Dial(turn, contextId);
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

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Phonebook.Books;

namespace Ec20Emulator.Modem.Features.Phonebook.Commands;

/// <summary>AT+CPBF - entries whose name begins with a text, in any case; sms-calls.md 7. None: +CME ERROR 22. No text in the set of AT+CSCS: 25.</summary>
[AtCommand("+CPBF")]
internal sealed class Cpbf(Phonebooks books, PhonebookAvailability availability, TeCharacterSet characterSet) : ITestCommand, IWriteCommand<Cpbf.Args>
{
    internal sealed record Args([Text(MaximumLength = 128)] string Text);

    public AtResult Test(Turn turn) => availability.Obstacle is { } error
        ? AtResult.Cme(error)
        : AtResult.Line($"+CPBF: {DeviceBook.MostDigits},{books[books.Chosen].NameLength}");

    public AtResult Write(Args args, Turn turn)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        if (TeText.ReadName(characterSet.Current, args.Text) is not { } wanted)
            return AtResult.Cme(CmeError.InvalidText);
        var found = books[books.Chosen].Entries.Where(entry => entry.Value.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).OrderBy(entry => entry.Key)
            .Select(entry => PhonebookLines.Of("+CPBF", entry.Key, entry.Value, characterSet.Current)).ToArray();
        return found.Length == 0 ? AtResult.Cme(CmeError.NotFound) : AtResult.Lines(found);
    }
}

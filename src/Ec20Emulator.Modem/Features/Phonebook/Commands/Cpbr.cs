using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Phonebook.Books;

namespace Ec20Emulator.Modem.Features.Phonebook.Commands;

/// <summary>AT+CPBR - entries at a place, or from one to another; sms-calls.md 7. Free places are left out; a place the book does not have: +CME ERROR 21.</summary>
[AtCommand("+CPBR")]
internal sealed class Cpbr(Phonebooks books, PhonebookAvailability availability, TeCharacterSet characterSet) : ITestCommand, IWriteCommand<Cpbr.Args>
{
    internal readonly record struct Args([Range(0, int.MaxValue)] int First, [Range(0, int.MaxValue)] int? Last = null);

    public AtResult Test(Turn turn)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        var book = books[books.Chosen];
        return AtResult.Line($"+CPBR: (1-{book.Capacity}),{DeviceBook.MostDigits},{book.NameLength}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        var book = books[books.Chosen];
        var last = args.Last ?? args.First;
        if (args.First < 1 || last < args.First || last > book.Capacity)
            return AtResult.Cme(CmeError.InvalidIndex);
        return AtResult.Lines([.. book.Entries.Where(entry => entry.Key >= args.First && entry.Key <= last).OrderBy(entry => entry.Key)
            .Select(entry => PhonebookLines.Of("+CPBR", entry.Key, entry.Value, characterSet.Current))]);
    }
}

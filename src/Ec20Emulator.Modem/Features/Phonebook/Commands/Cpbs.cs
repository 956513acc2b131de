using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Phonebook.Commands;

/// <summary>AT+CPBS - the phonebook that is read and written, with entries and places; sms-calls.md 7. Not saved. Without a name: SM.</summary>
[AtCommand("+CPBS")]
internal sealed class Cpbs(Phonebooks books, PhonebookAvailability availability) : IExecuteCommand, IReadCommand, IWriteCommand<Cpbs.Args>
{
    internal sealed record Args(
        [Keyword(
            Phonebooks.Sm, Phonebooks.Dc, Phonebooks.Fd, Phonebooks.Ld, Phonebooks.Mc, Phonebooks.Me, Phonebooks.Rc, Phonebooks.En, Phonebooks.On)] string Name);

    public AtResult Read(Turn turn)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        var book = books[books.Chosen];
        return AtResult.Line($"+CPBS: \"{books.Chosen}\",{book.Entries.Count},{book.Capacity}");
    }

    public AtResult Execute(Turn turn) => Choose(Phonebooks.Sm);

    public AtResult Write(Args args, Turn turn) => Choose(args.Name);

    private AtResult Choose(string name)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        books.Chosen = name;
        return AtResult.Ok;
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Phonebook.Books;

namespace Ec20Emulator.Modem.Features.Phonebook.Commands;

/// <summary>
/// AT+CPBW - writes an entry at a place, or without one at the lowest free place; a place alone frees it; sms-calls.md 7. +CME ERROR 20 no place is
/// free, 21 no such place, 24 and 25 name too long or no text in the set of AT+CSCS, 26 and 27 the same of the number, 17 FD without the second PIN,
/// 3 a book that cannot be written.
/// </summary>
[AtCommand("+CPBW", NestOptional = false)]
internal sealed class Cpbw(Phonebooks books, PhonebookAvailability availability, TeCharacterSet characterSet) : ITestCommand, IWriteCommand<Cpbw.Args>
{
    private const int National = 161;

    internal sealed record Args(
        [Range(0, int.MaxValue)] int? Index = null,
        [Text(MaximumLength = 256)] string? Number = null,
        [OneOf(NumberRecord.Unknown, NumberRecord.International, National)] int? Type = null,
        [Text(MaximumLength = 256)] string? Name = null);

    public AtResult Test(Turn turn)
    {
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        var book = books[books.Chosen];
        return AtResult.Line(
            $"+CPBW: (1-{book.Capacity}),{DeviceBook.MostDigits},({NumberRecord.Unknown},{NumberRecord.International},{National}),{book.NameLength}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (args is { Index: null, Number: null } || (args.Number is null && (args.Type is not null || args.Name is not null)))
            return AtResult.Error;
        if (availability.Obstacle is { } error)
            return AtResult.Cme(error);
        var book = books[books.Chosen];
        if (args.Index is < 1 || args.Index > book.Capacity)
            return AtResult.Cme(CmeError.InvalidIndex);
        if (args.Number is null)
            return Answer(book.Put(args.Index!.Value, null));
        if (Read(args, out var entry) is { } wrong)
            return AtResult.Cme(wrong);
        var entries = args.Index is null ? book.Entries : null;
        var index = args.Index ?? Enumerable.Range(1, book.Capacity).FirstOrDefault(place => !entries!.ContainsKey(place));
        return index == 0 ? AtResult.Cme(CmeError.MemoryFull) : Answer(book.Put(index, entry));
    }

    private static AtResult Answer(CmeError? error) => error is { } wrong ? AtResult.Cme(wrong) : AtResult.Ok;

    private CmeError? Read(Args args, out NumberRecord? entry)
    {
        entry = null;
        if (TeText.Read(characterSet.Current, args.Number!) is not { } typed)
            return CmeError.InvalidDialString;
        var digits = typed.StartsWith('+') ? typed[1..] : typed;
        if (!digits.All(Semioctets.Has))
            return CmeError.InvalidDialString;
        if (TeText.ReadName(characterSet.Current, args.Name ?? "") is not { } name)
            return CmeError.InvalidText;
        if (digits.Length + name.Length == 0)
            return CmeError.InvalidDialString;
        var type = args.Type ?? (digits.Length < typed.Length ? NumberRecord.International : NumberRecord.Unknown);
        entry = new NumberRecord(type == NumberRecord.International && digits.Length > 0 ? $"+{digits}" : digits, type, name);
        return null;
    }
}

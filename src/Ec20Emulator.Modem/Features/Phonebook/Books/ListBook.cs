using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Card;

namespace Ec20Emulator.Modem.Features.Phonebook.Books;

/// <summary>A phonebook that only shows what the modem knows otherwise: calls, emergency numbers. It cannot be written: +CME ERROR 3.</summary>
internal sealed class ListBook(int capacity, IEnumerable<NumberRecord> entries) : IPhonebook
{
    public int Capacity => capacity;

    public int NameLength => BuiltInFiles.NameLength;

    public IReadOnlyDictionary<int, NumberRecord> Entries { get; } =
        entries.Take(capacity).Select((entry, i) => KeyValuePair.Create(i + 1, entry)).ToDictionary();

    public CmeError? Put(int index, NumberRecord? entry) => CmeError.OperationNotAllowed;
}

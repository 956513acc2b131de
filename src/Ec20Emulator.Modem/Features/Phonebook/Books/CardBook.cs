using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Phonebook.Books;

/// <summary>A phonebook that is a file of the card: SM, FD, ON, LD. What is written here, AT+CRSM reads, and the other way round.</summary>
internal sealed class CardBook(SimCard sim, int fileId) : IPhonebook
{
    private CardFile? File => sim.Files.Find(CardPath.Telecom, fileId);

    public int Capacity => File?.RecordCount ?? 0;

    public int NameLength => File?.RecordLength is { } length and > NumberRecord.Footer ? length - NumberRecord.Footer : 0;

    public IReadOnlyDictionary<int, NumberRecord> Entries
    {
        get
        {
            var entries = new SortedDictionary<int, NumberRecord>();
            var file = File;
            for (var i = 1; i <= file?.RecordCount; i++)
            {
                if (NumberRecord.Decode(file.Record(i)) is { } entry)
                    entries[i] = entry;
            }
            return entries;
        }
    }

    public CmeError? Put(int index, NumberRecord? entry)
    {
        if (File is not { RecordLength: { } length, IsCyclic: false } file)
            return CmeError.OperationNotAllowed;
        if (!sim.Grants(file.Update))
            return Missing(file.Update);
        if (entry?.Digits.Length > NumberRecord.MostDigits)
            return CmeError.DialStringTooLong;
        if (Record(entry, length) is not { } record)
            return CmeError.TextTooLong;
        return sim.Files.TryWrite(file, file.WithRecord(index, record)) ? null : CmeError.MemoryFailure;
    }

    /// <summary>Puts an entry in front of all others; the oldest goes. Nothing where the card has no such file, or it could not be stored.</summary>
    public void Push(NumberRecord entry)
    {
        if (File is { RecordLength: { } length, IsCyclic: true } file && entry.Encode(length) is { } record)
            sim.Files.TryWrite(file, file.WithNewest(record));
    }

    private CmeError Missing(SimAccess access) => access switch
    {
        SimAccess.Pin2 when sim.Codes.Second.PinAttemptsLeft == 0 => CmeError.SimPuk2Required,
        SimAccess.Pin2 => CmeError.SimPin2Required,
        _ => CmeError.OperationNotAllowed,
    };

    private static byte[]? Record(NumberRecord? entry, int length)
    {
        if (entry is not null)
            return entry.Encode(length);
        var empty = new byte[length];
        Array.Fill(empty, (byte)0xFF);
        return empty;
    }
}

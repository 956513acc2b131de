using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Phonebook.Books;

/// <summary>The phonebook of the module itself, ME: saved with each change, read anew each time, so that an idle modem keeps nothing.</summary>
internal sealed class DeviceBook(ISavedSettings settings) : IPhonebook
{
    /// <summary>Most digits of a number here.</summary>
    public const int MostDigits = 40;

    private const string Key = "phonebook-ME";
    private const char Separator = '\t';

    public int Capacity => 500;

    public int NameLength => BuiltInFiles.NameLength;

    public IReadOnlyDictionary<int, NumberRecord> Entries
    {
        get
        {
            var entries = new SortedDictionary<int, NumberRecord>();
            foreach (var (place, saved) in Saved())
            {
                if (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 1 && index <= Capacity && Read(saved) is { } entry)
                    entries[index] = entry;
            }
            return entries;
        }
    }

    public CmeError? Put(int index, NumberRecord? entry)
    {
        if (entry?.Digits.Length > MostDigits)
            return CmeError.DialStringTooLong;
        if (entry is not null && CardText.Encode(entry.Name, NameLength) is null)
            return CmeError.TextTooLong;
        var saved = Saved();
        var place = index.ToString(CultureInfo.InvariantCulture);
        saved.Remove(place);
        if (entry is not null)
            saved[place] = string.Join(Separator, entry.Number, entry.Type.ToString(CultureInfo.InvariantCulture), entry.Name);
        return settings.Save(Key, saved.Count == 0 ? null : saved) ? null : CmeError.MemoryFailure;
    }

    private static NumberRecord? Read(JsonNode? saved) =>
        saved is JsonValue value && value.TryGetValue<string>(out var text) && text.Split(Separator, 3) is [var number, var type, var name]
        && byte.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? new NumberRecord(number, known, name)
            : null;

    private JsonObject Saved() => settings.Read(Key) as JsonObject ?? [];
}

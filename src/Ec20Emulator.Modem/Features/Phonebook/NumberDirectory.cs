using System.Globalization;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>
/// The phonebooks as calls use them. A number has the name of an entry in SM or ME with the same digits, or where one ends with the other and has
/// seven digits at least.
/// </summary>
internal sealed partial class NumberDirectory(Phonebooks books, PhonebookAvailability availability, TeCharacterSet characterSet) : INumberDirectory
{
    private const int LeastMatching = 7;

    private static readonly string[] WithNames = [Phonebooks.Sm, Phonebooks.Me];

    public PhoneNumber? LastDialled => IsAvailable && books.LastDialled.Entries.TryGetValue(1, out var last) ? Number(last) : null;

    private bool IsAvailable => availability.Obstacle is null;

    public string? NameOf(PhoneNumber number)
    {
        if (!IsAvailable)
            return null;
        var digits = number.Digits.TrimStart('+');
        return WithNames.SelectMany(name => books[name].Entries.Values).FirstOrDefault(entry => entry.Name.Length > 0 && IsSame(entry.Digits, digits))?.Name;
    }

    public PhoneNumber? Find(string reference)
    {
        if (!IsAvailable)
            return null;
        if (Place().Match(reference) is { Success: true } place && int.TryParse(place.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            var book = place.Groups["book"] is { Success: true, Value: var name } ? name.ToUpperInvariant() : books.Chosen;
            return books[book].Entries.TryGetValue(index, out var entry) ? Number(entry) : null;
        }
        if (reference is not ['"', .. var typed, '"'] || TeText.ReadName(characterSet.Current, typed) is not { } wanted)
            return null;
        var found = WithNames.SelectMany(name => books[name].Entries.Values).FirstOrDefault(entry => entry.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : Number(found);
    }

    /// <summary>A call was dialled: the card remembers the number. Emergency numbers it does not.</summary>
    public void Remember(Call call)
    {
        if (call is { Direction: CallDirection.Outgoing, State: CallState.Dialing, IsEmergency: false } && IsAvailable)
            books.LastDialled.Push(new NumberRecord(call.Number.Digits, call.Number.Type, NameOf(call.Number) ?? ""));
    }

    private static PhoneNumber? Number(NumberRecord entry) => PhoneNumber.Of(entry.Number.ToUpperInvariant());

    private static bool IsSame(string one, string other) => one == other
        || (Math.Min(one.Length, other.Length) >= LeastMatching && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal)));

    [GeneratedRegex("^(?:\"?(?<book>SM|DC|FD|LD|MC|ME|RC|EN|ON)\"?)? *(?<index>[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

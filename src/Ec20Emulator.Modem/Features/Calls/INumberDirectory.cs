namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>What calls ask the phonebook.</summary>
internal interface INumberDirectory
{
    /// <summary>The number dialled last, which the card remembers; null where it knows none.</summary>
    PhoneNumber? LastDialled { get; }

    /// <summary>The name of a number; null where there is none.</summary>
    string? NameOf(PhoneNumber number);

    /// <summary>The number ATD&gt; means.</summary>
    /// <param name="reference">A place in the chosen phonebook, a phonebook and a place, or a name in quotes.</param>
    /// <returns>Null where there is none.</returns>
    PhoneNumber? Find(string reference);
}

using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Card;

namespace Ec20Emulator.Modem.Features.Phonebook.Books;

/// <summary>A phonebook: entries at places that count from 1.</summary>
internal interface IPhonebook
{
    /// <summary>Number of places.</summary>
    int Capacity { get; }

    /// <summary>Longest name, in characters of the GSM alphabet.</summary>
    int NameLength { get; }

    /// <summary>The entries, by place.</summary>
    IReadOnlyDictionary<int, NumberRecord> Entries { get; }

    /// <summary>Puts an entry at a place.</summary>
    /// <param name="index">1 to <see cref="Capacity"/>.</param>
    /// <param name="entry">The entry; null frees the place.</param>
    /// <returns>Why that cannot be done; null where it is.</returns>
    CmeError? Put(int index, NumberRecord? entry);
}

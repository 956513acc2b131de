using System.Text.Json.Nodes;

namespace Ec20Emulator.Modem.Core.Profiles;

/// <summary>
/// A setting of some feature that takes part in AT&amp;F, AT&amp;W and ATZ, such as AT+CREG. The feature hands it to
/// <see cref="ProfileStore.Join"/> while the modem is put together. Lives on the mailbox.
/// </summary>
internal interface IProfileMember
{
    /// <summary>Key in the stored profile; unique among all members.</summary>
    string Name { get; }

    /// <summary>Which commands touch it.</summary>
    ProfileUses Uses { get; }

    /// <summary>Takes the factory value.</summary>
    void ResetToFactory();

    /// <summary>The value to be stored; asked for only with <see cref="ProfileUses.Stored"/>.</summary>
    JsonNode? Save() => null;

    /// <summary>Takes a value that <see cref="Save"/> gave; called only with <see cref="ProfileUses.Stored"/>.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    /// <exception cref="FormatException">The value cannot be read.</exception>
    void Restore(JsonNode saved)
    {
    }
}

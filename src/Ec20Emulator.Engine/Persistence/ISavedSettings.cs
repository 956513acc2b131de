using System.Text.Json.Nodes;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>Saved settings: one JSON value per key. Owned by the modem's mailbox: not safe for two threads.</summary>
internal interface ISavedSettings
{
    /// <summary>The value saved last, a copy of the caller's own; null where there is none.</summary>
    /// <param name="key">Such as <c>profile</c> or <c>qurccfg</c>; case-sensitive.</param>
    JsonNode? Read(string key);

    /// <summary>Saves a value; null removes the key.</summary>
    /// <returns>False, with the old value still in force and the reason logged, where the host computer could not store it.</returns>
    bool Save(string key, JsonNode? value);
}

namespace Ec20Emulator.Modem.Core.Profiles;

/// <summary>Which of the profile commands touch a setting (the three sets of at-engine.md 11).</summary>
[Flags]
internal enum ProfileUses
{
    /// <summary>AT&amp;F brings its factory value back.</summary>
    Factory = 1,

    /// <summary>AT&amp;W stores it and power-up loads it.</summary>
    Stored = 2,

    /// <summary>ATZ brings the stored value back, or the factory value where none is stored.</summary>
    Recalled = 4,
}

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>What RI does for a URC (at-engine.md 8).</summary>
internal enum RiBehaviour
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>One pulse or several.</summary>
    Pulse,

    /// <summary>On until AT+QRIR.</summary>
    Always,

    /// <summary>On while the phone rings.</summary>
    Auto,

    /// <summary>On for the first part of each RING period.</summary>
    Wave,
}

/// <summary>Spelling of <see cref="RiBehaviour"/> in AT+QCFG.</summary>
internal static class RiBehaviourText
{
    public const string Off = "off";
    public const string Pulse = "pulse";
    public const string Always = "always";
    public const string Auto = "auto";
    public const string Wave = "wave";

    /// <summary>The word of a behaviour.</summary>
    public static string Of(RiBehaviour behaviour) => behaviour switch
    {
        RiBehaviour.Off => Off,
        RiBehaviour.Pulse => Pulse,
        RiBehaviour.Always => Always,
        RiBehaviour.Auto => Auto,
        _ => Wave,
    };

    /// <summary>The behaviour of a word that AT+QCFG has accepted.</summary>
    public static RiBehaviour Parse(string word) => Enum.Parse<RiBehaviour>(word, ignoreCase: true);
}

namespace Ec20Emulator.Control.TakeAway.Spelling;

/// <summary>Texts as YAML spells them.</summary>
internal static class Yaml
{
    /// <summary>A scalar that stays what it is, whatever it holds; the text has no line ends.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

namespace Ec20Emulator.Control.TakeAway.Spelling;

/// <summary>Texts as a POSIX shell spells them.</summary>
internal static class Shell
{
    /// <summary>A word the shell does not look into.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

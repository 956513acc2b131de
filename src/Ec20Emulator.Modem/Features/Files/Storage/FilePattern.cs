namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// One medium and a pattern in which <c>*</c> stands for any run of characters, as AT+QFLST, AT+QFDEL and AT+QFMOV take it.
/// A pattern without <c>*</c> names a single file.
/// </summary>
internal sealed record FilePattern
{
    private FilePattern(StorageMedium medium, string pattern) => (Medium, Pattern) = (medium, pattern);

    /// <summary>Every UFS file: what AT+QFLST without a pattern means.</summary>
    internal static FilePattern AllUfs { get; } = new(StorageMedium.Ufs, "*");

    /// <summary>The medium searched.</summary>
    internal StorageMedium Medium { get; }

    /// <summary>The pattern without prefix, 1-80 bytes.</summary>
    internal string Pattern { get; }

    /// <summary>False when the pattern names a single file.</summary>
    internal bool IsWildcard => Pattern.Contains('*');

    /// <summary>Reads a pattern as the host writes it; <see cref="FileError.InvalidFileName"/> when it breaks a rule of names.</summary>
    internal static FileResult<FilePattern> Parse(string text)
    {
        var (medium, pattern) = StoragePrefix.Split(text);
        var valid = pattern.Length is > 0 and <= FileName.MaxBytes && pattern.All(c => c == '*' || FileName.IsAllowed(c));
        return valid ? new FilePattern(medium, pattern) : FileError.InvalidFileName;
    }

    /// <summary>True when the name fits. Steps are bounded by pattern length times name length.</summary>
    internal bool Matches(string name)
    {
        int at = 0, next = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (next < Pattern.Length && Pattern[next] == '*')
                (star, resume, next) = (next, at, next + 1);
            else if (next < Pattern.Length && Pattern[next] == name[at])
                (next, at) = (next + 1, at + 1);
            else if (star >= 0)
                (next, at) = (star + 1, ++resume);
            else
                return false;
        }
        return Pattern.AsSpan(next).TrimStart('*').IsEmpty;
    }

    /// <summary>Prefix and pattern.</summary>
    public override string ToString() => StoragePrefix.Of(Medium) + Pattern;
}

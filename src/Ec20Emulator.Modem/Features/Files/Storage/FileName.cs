namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// A file's storage medium and name. Names are case-sensitive, 1-80 bytes of printable ASCII without
/// <c>" , * ? / \ :</c>; the prefix is not counted.
/// </summary>
internal sealed record FileName
{
    /// <summary>Longest name in bytes, prefix not counted.</summary>
    internal const int MaxBytes = 80;

    private const string Forbidden = "\",*?/\\:";

    private FileName(StorageMedium medium, string name) => (Medium, Name) = (medium, name);

    /// <summary>Where the file lies.</summary>
    internal StorageMedium Medium { get; }

    /// <summary>The name without prefix.</summary>
    internal string Name { get; }

    /// <summary>Reads a name as the host writes it, with or without prefix; <see cref="FileError.InvalidFileName"/> when it breaks a rule.</summary>
    internal static FileResult<FileName> Parse(string text)
    {
        var (medium, name) = StoragePrefix.Split(text);
        return Of(medium, name);
    }

    /// <summary>A name on a given medium; <see cref="FileError.InvalidFileName"/> when it breaks a rule.</summary>
    internal static FileResult<FileName> Of(StorageMedium medium, string name) =>
        name.Length is > 0 and <= MaxBytes && name.All(IsAllowed) ? new FileName(medium, name) : FileError.InvalidFileName;

    /// <summary>The same name on another medium.</summary>
    internal FileName On(StorageMedium medium) => new(medium, Name);

    /// <summary>True for a character a name may hold.</summary>
    internal static bool IsAllowed(char c) => c is >= ' ' and <= '~' && !Forbidden.Contains(c);

    /// <summary>Prefix and name, as AT+QFLST prints them.</summary>
    public override string ToString() => StoragePrefix.Of(Medium) + Name;
}

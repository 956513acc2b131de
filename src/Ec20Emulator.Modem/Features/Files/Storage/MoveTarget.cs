namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The &lt;dest&gt; of AT+QFMOV: a file, or a medium alone (<c>RAM:</c>, <c>UFS:</c>, empty = UFS), where each file keeps its name.</summary>
internal sealed record MoveTarget
{
    private MoveTarget(StorageMedium medium, FileName? file) => (Medium, File) = (medium, file);

    /// <summary>The medium to move to.</summary>
    internal StorageMedium Medium { get; }

    /// <summary>The new name, or null where names are kept.</summary>
    internal FileName? File { get; }

    /// <summary>Reads a target as the host writes it; <see cref="FileError.InvalidFileName"/> when it breaks a rule of names.</summary>
    internal static FileResult<MoveTarget> Parse(string text)
    {
        var (medium, rest) = StoragePrefix.Split(text);
        if (rest.Length == 0)
            return new MoveTarget(medium, null);
        return FileName.Of(medium, rest).TryGet(out var name, out var error) ? new MoveTarget(medium, name) : error;
    }

    /// <summary>Where a file of that name goes.</summary>
    internal FileName For(FileName source) => File ?? source.On(Medium);
}

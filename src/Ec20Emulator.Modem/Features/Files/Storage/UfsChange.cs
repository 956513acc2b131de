namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>One step of a change to the UFS files.</summary>
/// <param name="Name">The file's name without prefix.</param>
internal abstract record UfsChange(string Name)
{
    /// <summary>The file now has this content; a file of that name is replaced.</summary>
    /// <param name="Name">The file's name without prefix.</param>
    /// <param name="Order">Place in creation order.</param>
    /// <param name="Content">The bytes.</param>
    internal sealed record Put(string Name, long Order, FileContent Content) : UfsChange(Name);

    /// <summary>The file is gone; no error where it was never stored.</summary>
    /// <param name="Name">The file's name without prefix.</param>
    internal sealed record Remove(string Name) : UfsChange(Name);
}

namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>A file of a volume. Only the store and its handles and transfers see this type.</summary>
/// <param name="name">Medium and name.</param>
/// <param name="order">Place in creation order, rising; kept by a rename on the same medium.</param>
/// <param name="content">The bytes.</param>
internal sealed class StoredFile(FileName name, long order, FileContent content)
{
    /// <summary>Medium and name.</summary>
    internal FileName Name { get; } = name;

    /// <summary>Place in creation order.</summary>
    internal long Order { get; } = order;

    /// <summary>The bytes.</summary>
    internal FileContent Content { get; } = content;

    /// <summary>True while a handle or an upload holds the file.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>True when <see cref="Content"/> differs from what persistence holds.</summary>
    internal bool IsUnsaved { get; set; }
}

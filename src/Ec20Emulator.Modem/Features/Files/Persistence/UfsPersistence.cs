using System.Security.Cryptography;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Files.Persistence;

/// <summary>
/// UFS files on disk: one blob per content, never changed once it has its name, and an index that says which blob is which file.
/// A change writes new blobs, then replaces the index: that rename is the moment it happens. Blobs that no index mentions are left-overs
/// of an interrupted change; they are deleted after each commit and each load.
/// </summary>
internal sealed class UfsPersistence(string directory, IStateFiles files, ILogger logger) : IUfsPersistence
{
    private UfsIndex? _loaded;

    private UfsIndex Index => _loaded ?? throw new InvalidOperationException("what is stored has to be loaded before it is changed");

    /// <summary>The UFS of a modem: in the folder of its state, or as long as the process lives.</summary>
    internal static IUfsPersistence Of(IModemState state, ILogger logger) =>
        state.Folder is { } folder ? new UfsPersistence(folder.Path, folder.Files, logger) : new VolatileUfs();

    /// <inheritdoc/>
    public IReadOnlyList<PersistedFile> Load()
    {
        try
        {
            var names = files.List();
            var index = ReadIndex(names);
            PersistedFile[] loaded = [.. index.Files.OrderBy(entry => entry.Order).Select(ReadFile)];
            _loaded = index;
            RemoveUnnamed(names.Select(UfsFileNames.BlobNumber).OfType<long>());
            foreach (var name in names.Where(IsAside))
                TryDelete(name);
            return loaded;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            UfsLog.UfsDamaged(logger, directory, exception.Message);
            throw new StateDirectoryException($"the UFS files in {directory} cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public FileError? Commit(IReadOnlyList<UfsChange> changes)
    {
        var before = Index;
        var written = new List<string>();
        try
        {
            var next = WriteBlobs(before, changes, written);
            written.Clear();    // From here on the index may name them, whatever the host computer reports.
            files.Replace(UfsFileNames.Index, next.ToFile());
            _loaded = next;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            UfsLog.UfsNotSaved(logger, string.Join(", ", changes.Select(change => change.Name)), directory, exception.Message);
            _loaded = before with { LastBlob = before.LastBlob + changes.Count };
            written.Add(UfsFileNames.Index);
            foreach (var name in written)
                TryDelete(StateFileNames.Aside(name));
            foreach (var name in written.Where(name => name != UfsFileNames.Index))
                TryDelete(name);
            return FileError.WriteFailed;
        }
        RemoveUnnamed(before.Files.Select(entry => entry.Blob));
        return null;
    }

    private UfsIndex WriteBlobs(UfsIndex before, IReadOnlyList<UfsChange> changes, List<string> written)
    {
        var entries = before.Files.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var lastBlob = before.LastBlob;
        foreach (var change in changes)
        {
            entries.Remove(change.Name);
            if (change is not UfsChange.Put put)
                continue;
            written.Add(UfsFileNames.Blob(++lastBlob));
            entries.Add(put.Name, WriteBlob(put, lastBlob));
        }
        return new UfsIndex(lastBlob, [.. entries.Values.OrderBy(entry => entry.Order)]);
    }

    private UfsIndexEntry WriteBlob(UfsChange.Put put, long number)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        files.Replace(UfsFileNames.Blob(number), put.Content.Pieces().Select(Hashed));
        return new UfsIndexEntry(put.Name, put.Order, number, put.Content.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));

        ReadOnlyMemory<byte> Hashed(ReadOnlyMemory<byte> piece)
        {
            hash.AppendData(piece.Span);
            return piece;
        }
    }

    private UfsIndex ReadIndex(IReadOnlyList<string> names)
    {
        if (files.Read(UfsFileNames.Index) is { } file)
            return UfsIndex.FromFile(file);
        if (names.Any(name => UfsFileNames.BlobNumber(name) is not null))
            throw new InvalidDataException($"file contents are there, but {UfsFileNames.Index}, which names them, is missing");
        files.Replace(UfsFileNames.Index, UfsIndex.Empty.ToFile());
        return UfsIndex.Empty;
    }

    private PersistedFile ReadFile(UfsIndexEntry entry)
    {
        if (!FileName.Of(StorageMedium.Ufs, entry.Name).TryGet(out var name, out _))
            throw new InvalidDataException($"{UfsFileNames.Index} names a file \"{entry.Name}\", which is no file name");
        var blob = UfsFileNames.Blob(entry.Blob);
        var bytes = files.Read(blob) ?? throw new InvalidDataException($"{blob}, the content of {name}, is missing");
        if (bytes.Length != entry.Size || Convert.ToHexStringLower(SHA256.HashData(bytes)) != entry.Sha256)
            throw new InvalidDataException($"{blob}, the content of {name}, is not what was stored");
        return new PersistedFile(name, entry.Order, FileContent.Of(bytes));
    }

    private static bool IsAside(string name) =>
        StateFileNames.OwnerOf(name) is { } owner && (owner is StateFileNames.Settings or UfsFileNames.Index || UfsFileNames.BlobNumber(owner) is not null);

    private void RemoveUnnamed(IEnumerable<long> blobs)
    {
        var named = Index.Files.Select(entry => entry.Blob).ToHashSet();
        foreach (var number in blobs.Where(number => !named.Contains(number)).ToArray())
            TryDelete(UfsFileNames.Blob(number));
    }

    private void TryDelete(string name)
    {
        try
        {
            files.Delete(name);
            UfsLog.LeftOverRemoved(logger, name, directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            UfsLog.LeftOverKept(logger, name, directory, exception.Message);
        }
    }
}

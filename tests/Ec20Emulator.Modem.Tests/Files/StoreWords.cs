using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Tests.Files;

/// <summary>Short words for tests of the store.</summary>
internal static class StoreWords
{
    internal static FileStore NewStore(long ufs = 20_000, long ram = 10_000, long? sd = null, IUfsPersistence? persistence = null) => new(
        new FileStoreOptions { Ufs = new VolumeSize(ufs), Ram = new VolumeSize(ram, 100), Sd = sd is { } size ? new VolumeSize(size) : null },
        persistence ?? new VolatileUfs());

    internal static FileName Name(string text) => FileName.Parse(text).Value;

    internal static FilePattern Pattern(string text) => FilePattern.Parse(text).Value;

    internal static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    internal static string? Text(this FileStore store, string name) =>
        store.Read(Name(name)).TryGet(out var bytes, out _) ? Encoding.ASCII.GetString(bytes) : null;

    internal static void Has(this FileStore store, params string[] names)
    {
        foreach (var name in names)
            Assert.That(store.Put(Name(name), Bytes(name)), Is.Null, name);
    }

    internal static string Listing(this FileStore store, string pattern) =>
        string.Join(' ', store.List(Pattern(pattern)).Value.Select(file => $"{file.Name},{file.Size}"));

    internal static long Free(this FileStore store, string medium) => store.Space(StoragePrefix.ParseMedium(medium).Value).Value.Free;

    internal static FileError? Move(this FileStore store, string source, string target, bool copy = false, bool overwrite = false) =>
        store.Move(Pattern(source), MoveTarget.Parse(target).Value, copy, overwrite);

    internal static FileHandle Open(this FileStore store, string name, OpenMode mode = OpenMode.Keep) =>
        store.Handles.Open(Name(name), mode).Value;
}

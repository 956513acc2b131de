using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Control;

/// <summary>
/// The modem's files, by the names of the FILE commands: <c>RAM:ca.pem</c>, <c>UFS:config</c>, without a prefix UFS. The rules and quotas of
/// those commands hold. Flash can be reached while the modem is off, RAM cannot: it has no power.
/// </summary>
public sealed class FilesControl
{
    private readonly ModemCore _core;
    private readonly FileStore _store;
    private readonly Func<bool> _hasPower;

    internal FilesControl(ModemCore core, FileStore store, Func<bool> hasPower) => (_core, _store, _hasPower) = (core, store, hasPower);

    /// <summary>The files that fit a pattern, in the order they were made.</summary>
    /// <param name="pattern">A name in which <c>*</c> stands for anything, such as <c>RAM:*</c>.</param>
    /// <exception cref="ModemFileException">It is no pattern, or there is no such file or medium.</exception>
    public Task<IReadOnlyList<ModemFile>> ListAsync(string pattern) => AskAsync<IReadOnlyList<ModemFile>>(pattern, () =>
        Value(pattern, FilePattern.Parse(pattern)) is var parsed && !HasPower(parsed.Medium)
            ? []
            : [.. Value(pattern, _store.List(parsed)).Select(file => new ModemFile(file.Name.ToString(), file.Size))]);

    /// <summary>Room on a medium.</summary>
    /// <param name="medium"><c>UFS</c>, <c>RAM</c> or <c>SD</c>.</param>
    /// <exception cref="ModemFileException">There is no such medium.</exception>
    public Task<ModemFileSpace> ReadSpaceAsync(string medium) => AskAsync(medium, () =>
    {
        var space = Value(medium, _store.Space(Value(medium, StoragePrefix.ParseMedium(medium))));
        return new ModemFileSpace(space.Free, space.Total);
    });

    /// <summary>The whole content of a file.</summary>
    /// <param name="name">The file.</param>
    /// <exception cref="ModemFileException">It is not there.</exception>
    public Task<byte[]> ReadAsync(string name) => AskAsync(name, () => Value(name, _store.Read(Parse(name))));

    /// <summary>Makes or replaces a file, whole or not at all.</summary>
    /// <param name="name">The file.</param>
    /// <param name="content">Its bytes; copied.</param>
    /// <returns>True where the file is new.</returns>
    /// <exception cref="ModemFileException">The name breaks a rule, there is no room, or the file is open.</exception>
    /// <exception cref="InvalidOperationException">RAM while the modem is off.</exception>
    public Task<bool> PutAsync(string name, ReadOnlyMemory<byte> content) => AskAsync(name, () =>
    {
        var file = Parse(name);
        RequirePower(file.Medium);
        var isNew = _store.Size(file).Error is not null;
        Check(name, _store.Put(file, content.Span));
        _core.Journal.Note(new FileStored($"{file}", IsDeleted: false));
        _core.Journal.Add(JournalEntryKind.Control, "", $"file {file} stored, {content.Length} bytes");
        return isNew;
    });

    /// <summary>Deletes a file.</summary>
    /// <param name="name">The file.</param>
    /// <exception cref="ModemFileException">It is not there, or open.</exception>
    public Task DeleteAsync(string name) => AskAsync(name, () =>
    {
        var file = Parse(name);
        Value(name, _store.Size(file));
        Check(name, _store.Delete(Value(name, FilePattern.Parse(name))));
        _core.Journal.Note(new FileStored($"{file}", IsDeleted: true));
        _core.Journal.Add(JournalEntryKind.Control, "", $"file {file} deleted");
        return true;
    });

    private static FileName Parse(string name) => Value(name, FileName.Parse(name));

    private static T Value<T>(string name, FileResult<T> result)
        where T : notnull => result.TryGet(out var value, out var error) ? value : throw new ModemFileException(name, error);

    private static void Check(string name, FileError? error)
    {
        if (error is { } reason)
            throw new ModemFileException(name, reason);
    }

    private bool HasPower(StorageMedium medium) => medium is not StorageMedium.Ram || _hasPower();

    private void RequirePower(StorageMedium medium)
    {
        if (!HasPower(medium))
            throw new InvalidOperationException("the modem is off: RAM holds nothing");
    }

    private Task<T> AskAsync<T>(string name, Func<T> question)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _core.Mailbox.AskAsync(question);
    }
}

/// <summary>A file of the modem.</summary>
/// <param name="Name">Prefix and name, as AT+QFLST prints them.</param>
/// <param name="Size">Bytes.</param>
public sealed record ModemFile(string Name, long Size);

/// <summary>Room on a medium.</summary>
/// <param name="Free">Bytes free.</param>
/// <param name="Total">Bytes altogether.</param>
public sealed record ModemFileSpace(long Free, long Total);

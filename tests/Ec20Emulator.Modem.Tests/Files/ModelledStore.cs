using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

/// <summary>A store and a far simpler model of it, a dictionary of arrays, that do the same and must agree after each step.</summary>
internal sealed class ModelledStore(IUfsPersistence persistence)
{
    internal const int UfsBytes = 3000;
    internal const int RamFreeBytes = 2400;

    private static readonly string[] Names = ["UFS:a", "UFS:b", "UFS:c", "RAM:a", "RAM:b"];

    private readonly FileStore _store = NewStore(UfsBytes, RamFreeBytes + 100, persistence: persistence);
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly Dictionary<string, (FileHandle Handle, long Position)> _open = [];
    private readonly Random _bytes = new(1);

    /// <summary>Does one step and compares.</summary>
    internal void Step(int kind, int first, int second, int size)
    {
        var (name, other) = (Names[first % Names.Length], Names[second % Names.Length]);
        switch (kind)
        {
            case 0: Put(name, size); break;
            case 1: Upload(name, size + 1, second); break;
            case 2: Delete(name); break;
            case 3: DeleteAll(name[..4]); break;
            case 4 or 5: Open(name, (OpenMode)(second % 3)); break;
            case 6: Close(name); break;
            case 7 or 8: Write(name, size); break;
            case 9: Truncate(name, size); break;
            case 10: Move(name, other, copy: size % 2 == 0, overwrite: size % 3 > 0); break;
            default: Reboot(size); break;
        }
        Compare();
    }

    /// <summary>The UFS part of the model.</summary>
    internal Dictionary<string, byte[]> Ufs => _files.Where(file => file.Key.StartsWith("UFS:", StringComparison.Ordinal)).ToDictionary();

    /// <summary>Reboots, so that everything on UFS is saved.</summary>
    internal void Reboot(int dice)
    {
        if (dice % 4 != 0)
            return;
        _store.Reboot();
        _open.Clear();
        foreach (var name in Names.Where(name => name[0] == 'R'))
            _files.Remove(name);
    }

    private long Free(string name)
    {
        var total = name[0] == 'U' ? UfsBytes : RamFreeBytes;
        return total - _files.Where(file => file.Key[0] == name[0]).Sum(file => file.Value.Length);
    }

    private long Length(string name) => _files.TryGetValue(name, out var bytes) ? bytes.Length : 0;

    private byte[] NewBytes(int size)
    {
        var bytes = new byte[size];
        _bytes.NextBytes(bytes);
        return bytes;
    }

    private void Put(string name, int size)
    {
        var bytes = NewBytes(size);
        FileError? expected = _open.ContainsKey(name) ? FileError.FileAlreadyOpen : size > Free(name) + Length(name) ? FileError.DriveFull : null;
        Assert.That(_store.Put(Name(name), bytes), Is.EqualTo(expected));
        if (expected is null)
            _files[name] = bytes;
    }

    private void Upload(string name, int size, int arriving)
    {
        var begun = _store.BeginUpload(Name(name), size);
        FileError? expected = _open.ContainsKey(name) ? FileError.FileAlreadyOpen
            : _files.ContainsKey(name) ? FileError.FileAlreadyExists
            : size > Free(name) ? FileError.DriveFull : null;
        Assert.That(begun.Error, Is.EqualTo(expected));
        if (!begun.TryGet(out var upload, out _))
            return;
        var bytes = NewBytes(size * Math.Min(arriving, 4) / 4);
        upload.Append(bytes.AsSpan(0, bytes.Length / 3));
        upload.Append(bytes.AsSpan(bytes.Length / 3));
        Assert.That(upload.Complete(), Is.EqualTo(bytes.Length == 0 ? FileError.Timeout : (FileError?)null));
        if (bytes.Length > 0)
            _files[name] = bytes;
    }

    private void Delete(string name)
    {
        FileError? expected = _open.ContainsKey(name) ? FileError.FileAlreadyOpen : _files.ContainsKey(name) ? null : FileError.DeleteFailed;
        Assert.That(_store.Delete(Pattern(name)), Is.EqualTo(expected));
        if (expected is null)
            _files.Remove(name);
    }

    private void DeleteAll(string prefix)
    {
        Assert.That(_store.Delete(Pattern(prefix + "*")), Is.Null);
        foreach (var name in Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !_open.ContainsKey(name)))
            _files.Remove(name);
    }

    private void Open(string name, OpenMode mode)
    {
        var missing = mode == OpenMode.ReadOnly && !_files.ContainsKey(name);
        FileError? expected = missing ? FileError.OpenFailed : _open.ContainsKey(name) ? FileError.FileAlreadyOpen : null;
        var opened = _store.Handles.Open(Name(name), mode);
        Assert.That(opened.Error, Is.EqualTo(expected));
        if (!opened.TryGet(out var handle, out _))
            return;
        _open.Add(name, (handle, 0));
        if (mode == OpenMode.Recreate || !_files.ContainsKey(name))
            _files[name] = [];
    }

    private void Close(string name)
    {
        if (_open.Remove(name, out var open))
            Assert.That(_store.Handles.Close(open.Handle.Number), Is.Null);
    }

    private void Write(string name, int size)
    {
        if (!_open.TryGetValue(name, out var open))
            return;
        var (bytes, old) = (NewBytes(size), _files[name]);
        var end = open.Position + size;
        FileError? expected = open.Handle.Mode == OpenMode.ReadOnly ? FileError.ReadOnly : end - old.Length > Free(name) ? FileError.NoSpace : null;
        Assert.That(open.Handle.Write(bytes), Is.EqualTo(expected));
        if (expected is not null)
            return;
        _files[name] = [.. old[..(int)open.Position], .. bytes, .. old.Skip((int)end)];
        _open[name] = (open.Handle, end);
    }

    private void Truncate(string name, int place)
    {
        if (!_open.TryGetValue(name, out var open))
            return;
        var position = place % (Length(name) + 1);
        Assert.That(open.Handle.Seek(position, SeekFrom.Start), Is.Null);
        _open[name] = (open.Handle, position);
        var readOnly = open.Handle.Mode == OpenMode.ReadOnly;
        Assert.That(open.Handle.Truncate(), Is.EqualTo(readOnly ? FileError.ReadOnly : (FileError?)null));
        if (!readOnly)
            _files[name] = _files[name][..(int)position];
    }

    private void Move(string from, string to, bool copy, bool overwrite)
    {
        var room = Free(to) + Length(to) + (from[0] == to[0] && !copy ? Length(from) : 0);
        FileError? expected = !_files.ContainsKey(from) ? FileError.FileNotFound
            : _open.ContainsKey(from) || _open.ContainsKey(to) ? FileError.FileAlreadyOpen
            : _files.ContainsKey(to) && !overwrite ? FileError.FileAlreadyExists
            : from == to ? null
            : Length(from) > room ? to[0] == 'R' && Length(from) > RamFreeBytes + 100 ? FileError.FileTooLarge : FileError.DriveFull : null;
        Assert.That(_store.Move(from, to, copy, overwrite), Is.EqualTo(expected));
        if (expected is not null || from == to)
            return;
        _files[to] = _files[from];
        if (!copy)
            _files.Remove(from);
    }

    private void Compare()
    {
        foreach (var (medium, prefix) in new[] { (StorageMedium.Ufs, "UFS:"), (StorageMedium.Ram, "RAM:") })
        {
            var space = _store.Space(medium).Value;
            Assert.That(space.Free, Is.EqualTo(Free(prefix)).And.InRange(0, space.Total));
            var listed = _store.List(Pattern(prefix + "*")).Value.Select(file => $"{file.Name}");
            Assert.That(listed, Is.EquivalentTo(_files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))));
        }
        foreach (var (name, bytes) in _files)
            Assert.That(_store.Read(Name(name)).Value.AsSpan().SequenceEqual(bytes), name);
        foreach (var open in _open.Values)
            Assert.That(open.Handle.Position, Is.EqualTo(open.Position));
    }
}

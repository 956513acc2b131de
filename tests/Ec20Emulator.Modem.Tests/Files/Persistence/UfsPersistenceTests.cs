using System.Text;
using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UfsPersistenceTests
{
    private static FileStore Start(MemoryStateFiles disk, LogLines? log = null) =>
        NewStore(persistence: new UfsPersistence("/state", disk, log is null ? NullLogger.Instance : log));

    [Test]
    public void Restart_KeepsUfsInCreationOrderAndNothingElse()
    {
        var disk = new MemoryStateFiles();
        var first = Start(disk);
        first.Has("z", "a", "RAM:r", "m");
        first.Move("a", "b");
        first.Delete(Pattern("m"));
        var second = Start(disk);
        second.Has("c");
        var third = Start(disk);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(third.Listing("*"), Is.EqualTo("UFS:z,1 UFS:b,1 UFS:c,1"));
            Assert.That(third.Text("b"), Is.EqualTo("a"));
            Assert.That(third.Free("UFS"), Is.EqualTo(19_997));
            Assert.That(third.Listing("RAM:*"), Is.Empty);
            Assert.That(disk.Files, Has.Count.EqualTo(4), "an index and three contents");
        }
    }

    [Test]
    public void OpenFile_IsStoredWhenClosedNotBefore()
    {
        var disk = new MemoryStateFiles();
        var store = Start(disk);
        store.Has("a");
        var handle = store.Open("a");
        handle.Write(Bytes("new"));
        store.Has("b");
        var before = Start(new MemoryStateFiles { Files = new(disk.Files) });
        store.Handles.Close(handle.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((before.Text("a"), before.Text("b")), Is.EqualTo(("a", "b")));
            Assert.That(Start(disk).Text("a"), Is.EqualTo("new"));
        }
    }

    [Test]
    public void OpenFile_ReadOnlyOrUnchanged_WritesNothing()
    {
        var disk = new MemoryStateFiles();
        var store = Start(disk);
        store.Has("a", "RAM:a");
        var operations = disk.Operations;
        foreach (var handle in new[] { store.Open("a", OpenMode.ReadOnly), store.Open("RAM:a") })
        {
            if (handle.Mode != OpenMode.ReadOnly)
                handle.Write(Bytes("x"));
            store.Handles.Close(handle.Number);
        }
        Assert.That(disk.Operations, Is.EqualTo(operations));
    }

    [Test]
    public void HostNames_AreNeverMadeOfFileNames()
    {
        var disk = new MemoryStateFiles();
        Start(disk).Has("..", ".", "CON", "secret.pem", "-rf ~", new string('n', 80));
        Assert.That(disk.Files.Keys.Where(name => name != "ufs-index"), Has.All.Match("^ufs-[0-9a-f]{16}\\.blob$"));
    }

    [Test]
    public void DiskFailure_OfAnyOperation_IsReportedOnceAndLosesNothing()
    {
        for (var failAt = 1; failAt <= 5; failAt++)
        {
            var log = new LogLines();
            var disk = new MemoryStateFiles();
            var store = Start(disk, log);
            store.Has("a");
            disk.FailAt = disk.Operations + failAt;
            var error = store.Put(Name("a"), Bytes("new"));
            var inMemory = store.Text("a");
            var onDisk = Start(disk).Text("a");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(error, Is.EqualTo(failAt <= 4 ? FileError.WriteFailed : (FileError?)null), $"{failAt}");
                Assert.That(inMemory, Is.EqualTo(failAt <= 4 ? "a" : "new"), $"{failAt}");
                Assert.That(onDisk, Is.EqualTo(inMemory), $"{failAt}");
                Assert.That(log.Errors, Has.Count.EqualTo(failAt <= 4 ? 1 : 0), $"{failAt}");
            }
        }
    }

    [Test]
    public void FullDisk_RefusesEveryChangeWith409AndKeepsTheOldState()
    {
        var log = new LogLines();
        var disk = new MemoryStateFiles { KeepsFailing = true };
        var store = Start(disk, log);
        store.Has("a", "b", "RAM:r");
        disk.FailAt = disk.Operations + 1;
        var upload = store.BeginUpload(Name("u"), 3).Value;
        upload.Append(Bytes("abc"));
        FileError?[] errors = [upload.Complete(), store.Delete(Pattern("a")), store.Delete(Pattern("*")), store.Move("a", "c"), store.Move("a", "RAM:"), store.Move("RAM:r", "r")];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Is.All.EqualTo(FileError.WriteFailed));
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:a,1 UFS:b,1"));
            Assert.That(store.Listing("RAM:*"), Is.EqualTo("RAM:r,5"));
            Assert.That(store.Free("UFS"), Is.EqualTo(19_998));
            Assert.That(log.Errors, Has.Count.EqualTo(6).And.All.Contain("No space left on device").And.All.Contain("/state"));
        }
    }

    [Test]
    public void Close_OnAFullDisk_Says409AndStoresTheFileWithTheNextChange()
    {
        var disk = new MemoryStateFiles();
        var store = Start(disk);
        store.Has("a");
        var handle = store.Open("a");
        handle.Write(Bytes("new"));
        disk.FailAt = disk.Operations + 1;
        var error = store.Handles.Close(handle.Number);
        store.Has("b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.EqualTo(FileError.WriteFailed));
            Assert.That(store.Handles.All, Is.Empty);
            Assert.That(Start(disk).Text("a"), Is.EqualTo("new"));
        }
    }

    [TestCase("ufs-index", "cut")]
    [TestCase("ufs-index", "flip")]
    [TestCase("ufs-index", "delete")]
    [TestCase("ufs-index", "empty")]
    [TestCase("ufs-0000000000000001.blob", "cut")]
    [TestCase("ufs-0000000000000001.blob", "flip")]
    [TestCase("ufs-0000000000000001.blob", "delete")]
    public void Damage_IsSaidAndLoggedAndNothingIsTouched(string file, string damage)
    {
        var disk = new MemoryStateFiles();
        Start(disk).Has("abc", "def");
        var bytes = disk.Files[file];
        if (damage == "delete")
            disk.Files.Remove(file);
        else
            disk.Files[file] = damage switch { "cut" => bytes[..^1], "empty" => [], _ => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)] };
        disk.Files["ufs-00000000000000ff.blob"] = Encoding.ASCII.GetBytes("left over");
        var (before, operations, log) = (new Dictionary<string, byte[]>(disk.Files), disk.Operations, new LogLines());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Start(disk, log), Throws.TypeOf<StateDirectoryException>().With.Message.Contains("/state").And.Message.Contains(file.Split('.')[0]).IgnoreCase.Or.Message.Contains("checksum").Or.Message.Contains("first line"));
            Assert.That(log.Errors, Has.Count.EqualTo(1));
            Assert.That(disk.Files, Is.EqualTo(before));
            Assert.That(disk.Operations, Is.EqualTo(operations));
        }
    }

    [Test]
    public void LeftOvers_AreRemovedAndForeignFilesLeft()
    {
        var disk = new MemoryStateFiles();
        Start(disk).Has("a");
        string[] leftOvers = ["ufs-00000000000000ff.blob", "ufs-00000000000000fe.blob.tmp", "ufs-index.tmp", "settings.tmp"];
        string[] foreign = ["notes.txt", "notes.tmp", "ufs-.blob", "ufs-00000000000000FF.blob", "settings", "lock"];
        foreach (var name in leftOvers.Concat(foreign))
            disk.Files[name] = [];
        Start(disk);
        Assert.That(disk.Files.Keys, Is.EquivalentTo(foreign.Concat(["ufs-index", "ufs-0000000000000001.blob"])));
    }

    [Test]
    public void SmallerUfs_ThatCannotHoldTheStoredFiles_IsAClearError()
    {
        var disk = new MemoryStateFiles();
        Start(disk).Put(Name("large"), new byte[5000]);
        Assert.That(
            () => NewStore(ufs: 4000, persistence: new UfsPersistence("/state", disk, NullLogger.Instance)),
            Throws.TypeOf<StateDirectoryException>().With.Message.Contains("UFS:large (5000 bytes)"));
    }

    [Test]
    public void Commit_BeforeLoad_IsAProgrammingError() =>
        Assert.That(() => new UfsPersistence("/state", new MemoryStateFiles(), NullLogger.Instance).Commit([]), Throws.InvalidOperationException);
}

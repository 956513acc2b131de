using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileStoreTests
{
    [Test]
    public void Space_Untouched_IsThatOfARealModule()
    {
        var store = new FileStore(new FileStoreOptions(), new VolatileUfs());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Space(StorageMedium.Ram).Value, Is.EqualTo(new StorageSpace(2606080, 2616320)));
            Assert.That(store.Space(StorageMedium.Ufs).Value, Is.EqualTo(new StorageSpace(14483456, 14483456)));
            Assert.That(store.Space(StorageMedium.Sd).Error, Is.EqualTo(FileError.DiskInformationFailed));
            Assert.That(store.UfsUsage, Is.EqualTo(new UfsUsage(0, 0)));
        }
    }

    [Test]
    public void List_Everything_IsInCreationOrderOfThatMedium()
    {
        var store = NewStore();
        store.Has("zebra", "RAM:other", "apple", "mango");
        Assert.That(store.Listing("*"), Is.EqualTo("UFS:zebra,5 UFS:apple,5 UFS:mango,5"));
        store.Has("zebra");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:apple,5 UFS:mango,5 UFS:zebra,5"), "a replaced file is a new one");
            Assert.That(store.Listing("*a*e*"), Is.EqualTo("UFS:apple,5"));
            Assert.That(store.Listing("RAM:*"), Is.EqualTo("RAM:other,9"));
            Assert.That(store.Listing("apple"), Is.EqualTo("UFS:apple,5"));
            Assert.That(store.UfsUsage, Is.EqualTo(new UfsUsage(15, 3)));
        }
    }

    [Test]
    public void List_Missing_IsAnErrorForASingleFileOnly()
    {
        var store = NewStore();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.List(Pattern("a")).Error, Is.EqualTo(FileError.FileNotFound));
            Assert.That(store.List(Pattern("*")).Value, Is.Empty);
            Assert.That(store.List(Pattern("SD:*")).Error, Is.EqualTo(FileError.ListFailed));
            Assert.That(store.Size(Name("a")).Error, Is.EqualTo(FileError.FileNotFound));
            Assert.That(store.Read(Name("SD:a")).Error, Is.EqualTo(FileError.FileNotFound));
        }
    }

    [Test]
    public void Delete_ByPattern_PassesOverOpenFilesAndOtherMedia()
    {
        var store = NewStore();
        store.Has("a.pem", "b.pem", "c.txt", "RAM:a.pem");
        store.Open("b.pem");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Delete(Pattern("*.pem")), Is.Null);
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:b.pem,5 UFS:c.txt,5"));
            Assert.That(store.Delete(Pattern("ram:*")), Is.Null);
            Assert.That(store.Delete(Pattern("RAM:*")), Is.Null, "nothing left");
            Assert.That(store.Listing("RAM:*"), Is.Empty);
        }
    }

    [Test]
    public void Delete_OneFile_NeedsItThereAndClosed()
    {
        var store = NewStore();
        store.Has("a");
        var handle = store.Open("a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Delete(Pattern("missing")), Is.EqualTo(FileError.DeleteFailed));
            Assert.That(store.Delete(Pattern("SD:*")), Is.EqualTo(FileError.DeleteFailed));
            Assert.That(store.Delete(Pattern("a")), Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Handles.Close(handle.Number), Is.Null);
            Assert.That(store.Delete(Pattern("a")), Is.Null);
            Assert.That(store.Free("UFS"), Is.EqualTo(20_000));
        }
    }

    [Test]
    public void Put_TooLarge_LeavesTheOldFile()
    {
        var store = NewStore(ufs: 100, ram: 300);
        store.Has("a", "RAM:a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Put(Name("a"), new byte[101]), Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Put(Name("RAM:a"), new byte[201]), Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Put(Name("RAM:a"), new byte[301]), Is.EqualTo(FileError.FileTooLarge));
            Assert.That(store.Put(Name("SD:a"), new byte[1]), Is.EqualTo(FileError.OpenFailed));
            Assert.That(store.Text("a"), Is.EqualTo("a"));
            Assert.That(store.Put(Name("a"), new byte[100]), Is.Null, "the old file makes room");
            Assert.That(store.Free("UFS"), Is.Zero);
        }
    }

    [Test]
    public void Directory_Full_TakesNoFurtherFileButReplaces()
    {
        var store = NewStore();
        for (var number = 0; number < StorageVolume.MaxFiles; number++)
            Assert.That(store.Put(Name($"f{number}"), []), Is.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Put(Name("more"), []), Is.EqualTo(FileError.DriveFull));
            Assert.That(store.BeginUpload(Name("more"), 1).Error, Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Handles.Open(Name("more"), OpenMode.Keep).Error, Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Move("f1", "more", copy: true), Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Move("f1", "more"), Is.Null);
            Assert.That(store.Put(Name("f0"), [1]), Is.Null);
            Assert.That(store.Put(Name("RAM:more"), []), Is.Null);
        }
    }

    [Test]
    public void Reboot_EmptiesRamAndClosesHandles()
    {
        var store = NewStore(sd: 500);
        store.Has("a", "RAM:a", "SD:a");
        store.Open("a").Write(Bytes("xyz"));
        var ram = store.Open("RAM:b");
        ram.BeginWrite(50).Value.Append(new byte[20]);
        store.Reboot();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Handles.All, Is.Empty);
            Assert.That(store.Listing("RAM:*"), Is.Empty);
            Assert.That(store.Free("RAM"), Is.EqualTo(9_900));
            Assert.That(store.Text("a"), Is.EqualTo("xyz"));
            Assert.That(store.Text("SD:a"), Is.EqualTo("SD:a"));
            Assert.That(store.Delete(Pattern("a")), Is.Null, "no longer open");
        }
    }
}

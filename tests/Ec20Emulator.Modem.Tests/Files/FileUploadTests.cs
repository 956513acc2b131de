using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileUploadTests
{
    [Test]
    public void Upload_Complete_IsAFileWithItsChecksum()
    {
        var store = NewStore();
        var upload = store.BeginUpload(Name("RAM:x"), 3).Value;
        var taken = new[] { upload.Append(Bytes("A")), upload.Append(Bytes("BCAT+X")) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(taken, Is.EqualTo(new[] { 1, 2 }), "what follows is the next command line");
            Assert.That((upload.Received, upload.Remaining, upload.Checksum), Is.EqualTo((3L, 0L, "242")));
            Assert.That(upload.Complete(), Is.Null);
            Assert.That(store.Text("RAM:x"), Is.EqualTo("ABC"));
            Assert.That(store.Free("RAM"), Is.EqualTo(9_897));
        }
    }

    [Test]
    public void Upload_CutShort_KeepsWhatCameAndFreesTheRest()
    {
        var store = NewStore();
        var upload = store.BeginUpload(Name("x"), 500).Value;
        upload.Append(Bytes("some"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Free("UFS"), Is.EqualTo(19_500), "reserved while it runs");
            Assert.That(upload.Complete(), Is.Null);
            Assert.That(upload.Complete(), Is.Null, "harmless when repeated");
            Assert.That(store.Free("UFS"), Is.EqualTo(19_996));
            Assert.That(store.Text("x"), Is.EqualTo("some"));
            Assert.That(upload.Append(Bytes("late")), Is.Zero);
        }
    }

    [Test]
    public void Upload_WithoutAByte_IsATimeoutAndNoFile()
    {
        var store = NewStore();
        var upload = store.BeginUpload(Name("x"), 500).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(upload.Complete(), Is.EqualTo(FileError.Timeout));
            Assert.That(store.List(Pattern("*")).Value, Is.Empty);
            Assert.That(store.Free("UFS"), Is.EqualTo(20_000));
        }
    }

    [TestCase("new", 0, FileError.InvalidInput)]
    [TestCase("new", 20_001, FileError.DriveFull)]
    [TestCase("RAM:new", 9_901, FileError.DriveFull)]
    [TestCase("RAM:new", 10_001, FileError.FileTooLarge)]
    [TestCase("SD:new", 1, FileError.OpenFailed)]
    [TestCase("there", 1, FileError.FileAlreadyExists)]
    [TestCase("open", 1, FileError.FileAlreadyOpen)]
    public void Upload_NotPossible_IsRefusedAtOnce(string name, long size, object error)
    {
        var store = NewStore();
        Assert.That(store.Put(Name("there"), []), Is.Null);
        store.Open("open");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.BeginUpload(Name(name), size).Error, Is.EqualTo(error));
            Assert.That(store.Free("UFS"), Is.EqualTo(20_000));
        }
    }

    [Test]
    public void Upload_UnderWay_HoldsItsFile()
    {
        var store = NewStore();
        var upload = store.BeginUpload(Name("x"), 2).Value;
        upload.Append(Bytes("a"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.BeginUpload(Name("x"), 1).Error, Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Handles.Open(Name("x"), OpenMode.ReadOnly).Error, Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Delete(Pattern("x")), Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Delete(Pattern("*")), Is.Null);
            Assert.That(upload.Append(Bytes("b")), Is.EqualTo(1));
            Assert.That(upload.Complete(), Is.Null);
            Assert.That(store.Text("x"), Is.EqualTo("ab"));
        }
    }

    [Test]
    public void Upload_AtReboot_KeepsWhatCameOnUfsOnly()
    {
        var store = NewStore();
        FileUpload[] uploads = [.. new[] { "x", "empty", "RAM:x" }.Select(name => store.BeginUpload(Name(name), 9).Value)];
        uploads[0].Append(Bytes("part"));
        uploads[2].Append(Bytes("part"));
        store.Reboot();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:x,4"));
            Assert.That(store.Listing("RAM:*"), Is.Empty);
            Assert.That(uploads.Select(upload => upload.Append(Bytes("late"))), Is.All.Zero);
            Assert.That((store.Free("UFS"), store.Free("RAM")), Is.EqualTo((19_996L, 9_900L)));
        }
    }

    [Test]
    public void Download_GivesEveryByteAndTheChecksum()
    {
        var store = NewStore();
        store.Has("abc");
        var download = store.BeginDownload(Name("abc")).Value;
        var buffer = new byte[2];
        var counts = new[] { download.Read(buffer), download.Read(buffer), download.Read(buffer) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts, Is.EqualTo(new[] { 2, 1, 0 }));
            Assert.That((download.Sent, download.Checksum), Is.EqualTo((3L, "262")));
            Assert.That(store.BeginDownload(Name("none")).Error, Is.EqualTo(FileError.FileNotFound));
        }
    }

    [Test]
    public void Download_OfADeletedFile_GoesOnToItsEnd()
    {
        var store = NewStore();
        store.Has("abc");
        var download = store.BeginDownload(Name("abc")).Value;
        store.Delete(Pattern("abc"));
        Assert.That(download.Read(new byte[9]), Is.EqualTo(3));
    }

    [Test]
    public void Download_OfAFileCutShort_EndsThere()
    {
        var store = NewStore();
        store.Has("abcdef");
        var download = store.BeginDownload(Name("abcdef")).Value;
        var buffer = new byte[2];
        download.Read(buffer);
        store.Open("abcdef", OpenMode.Recreate);
        Assert.That(download.Read(buffer), Is.Zero);
    }
}

using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileHandleTests
{
    private static string Read(FileHandle handle, long? length = null) => Encoding.ASCII.GetString(handle.Read(length).Value);

    [Test]
    public void Handle_WriteSeekReadTruncate_AsInTheTranscript()
    {
        var store = NewStore();
        var handle = store.Open("test");
        var write = handle.BeginWrite(10).Value;
        write.Append(Bytes("0123456789"));
        write.Complete();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((write.Written, write.TotalLength), Is.EqualTo((10L, 10L)));
            Assert.That(handle.Seek(0, SeekFrom.Start), Is.Null);
            Assert.That(Read(handle, 4), Is.EqualTo("0123"));
            Assert.That(handle.Position, Is.EqualTo(4));
            Assert.That(handle.Truncate(), Is.Null);
            Assert.That(handle.Length, Is.EqualTo(4));
            Assert.That(Read(handle), Is.Empty);
            Assert.That(store.Handles.Close(handle.Number), Is.Null);
            Assert.That(store.Text("test"), Is.EqualTo("0123"));
            Assert.That(store.Free("UFS"), Is.EqualTo(19_996));
        }
    }

    [TestCase(0, SeekFrom.Start, 0)]
    [TestCase(10, SeekFrom.Start, 10)]
    [TestCase(11, SeekFrom.Start, null)]
    [TestCase(6, SeekFrom.Pointer, 10)]
    [TestCase(7, SeekFrom.Pointer, null)]
    [TestCase(0, SeekFrom.End, 10)]
    [TestCase(3, SeekFrom.End, 7)]
    [TestCase(10, SeekFrom.End, 0)]
    [TestCase(11, SeekFrom.End, null)]
    [TestCase(4294967295, SeekFrom.Pointer, null)]
    public void Seek_FromPosition4Of10_EndsThereOrStays(long offset, object from, int? position)
    {
        var handle = NewStore().Open("a");
        handle.Write(Bytes("0123456789"));
        handle.Seek(4, SeekFrom.Start);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.Seek(offset, (SeekFrom)from), Is.EqualTo(position is null ? FileError.LargerThanFile : null));
            Assert.That(handle.Position, Is.EqualTo(position ?? 4));
        }
    }

    [TestCase(-1, SeekFrom.Start)]
    [TestCase(0, (SeekFrom)3)]
    public void Seek_OutOfRange_IsInvalid(long offset, object from) =>
        Assert.That(NewStore().Open("a").Seek(offset, (SeekFrom)from), Is.EqualTo(FileError.InvalidInput));

    [Test]
    public void Write_InTheMiddle_OverwritesThenExtends()
    {
        var store = NewStore();
        store.Has("abcdef");
        var handle = store.Open("abcdef");
        handle.Seek(2, SeekFrom.End);
        handle.Write(Bytes("XYZ"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Text("abcdef"), Is.EqualTo("abcdXYZ"));
            Assert.That(handle.Position, Is.EqualTo(7));
            Assert.That(store.Free("UFS"), Is.EqualTo(19_993));
        }
    }

    [Test]
    public void Write_ThroughAReadOnlyHandle_IsRefused()
    {
        var store = NewStore();
        store.Has("abc");
        var handle = store.Open("abc", OpenMode.ReadOnly);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.BeginWrite(1).Error, Is.EqualTo(FileError.ReadOnly));
            Assert.That(handle.Write([]), Is.EqualTo(FileError.ReadOnly));
            Assert.That(handle.Truncate(), Is.EqualTo(FileError.ReadOnly));
            Assert.That(Read(handle), Is.EqualTo("abc"));
        }
    }

    [Test]
    public void Write_MoreThanIsFree_IsRefusedBeforeTheFirstByte()
    {
        var store = NewStore(ufs: 10);
        store.Has("abcdef");
        var handle = store.Open("abcdef");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.BeginWrite(11).Error, Is.EqualTo(FileError.NoSpace));
            Assert.That(handle.BeginWrite(0).Error, Is.EqualTo(FileError.InvalidInput));
            Assert.That(handle.BeginWrite(10).Error, Is.Null, "six of them overwrite");
            Assert.That(store.Free("UFS"), Is.Zero);
            Assert.That(store.Put(Name("b"), [1]), Is.EqualTo(FileError.DriveFull));
        }
    }

    [Test]
    public void Write_CutShort_GivesBackTheRoom()
    {
        var store = NewStore();
        var write = store.Open("a").BeginWrite(100).Value;
        write.Append(Bytes("abc"));
        write.Complete();
        write.Complete();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((write.Written, write.Remaining, write.IsEnded), Is.EqualTo((3L, 97L, true)));
            Assert.That(write.Append(Bytes("d")), Is.Zero);
            Assert.That(store.Free("UFS"), Is.EqualTo(19_997));
        }
    }

    [Test]
    public void Write_UnderWay_KeepsASecondOneAndTruncationOut()
    {
        var store = NewStore();
        var handle = store.Open("a");
        var write = handle.BeginWrite(5).Value;
        write.Append(Bytes("abc"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handle.BeginWrite(1).Error, Is.EqualTo(FileError.WriteFailed));
            Assert.That(handle.Truncate(), Is.EqualTo(FileError.WriteFailed));
            Assert.That(write.Append(Bytes("defgh")), Is.EqualTo(2));
            write.Complete();
            Assert.That(handle.Write(Bytes("!")), Is.Null);
            Assert.That(store.Text("a"), Is.EqualTo("abcde!"));
        }
    }

    [Test]
    public void Write_WhenItsHandleIsClosed_IsEnded()
    {
        var store = NewStore();
        var handle = store.Open("a");
        var write = handle.BeginWrite(5).Value;
        write.Append(Bytes("abc"));
        store.Handles.Close(handle.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(write.IsEnded);
            Assert.That(write.Append(Bytes("d")), Is.Zero);
            Assert.That(store.Text("a"), Is.EqualTo("abc"));
            Assert.That(store.Free("UFS"), Is.EqualTo(19_997));
        }
    }

    [Test]
    public void Read_NegativeLength_IsInvalid() =>
        Assert.That(NewStore().Open("a").Read(-1).Error, Is.EqualTo(FileError.InvalidInput));
}

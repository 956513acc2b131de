using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileHandlesTests
{
    [Test]
    public void Open_Numbers_AreTheLowestFreeOfTheMedium()
    {
        var store = NewStore(sd: 100);
        int[] first = [.. new[] { "a", "RAM:a", "b", "SD:c", "RAM:b" }.Select(name => store.Open(name).Number)];
        store.Handles.Close(0);
        store.Handles.Close(3000);
        int[] again = [store.Open("d").Number, store.Open("RAM:d").Number];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(new[] { 0, 3000, 1, 2, 3001 }));
            Assert.That(again, Is.EqualTo(new[] { 0, 3000 }));
            Assert.That(store.Handles.All.Select(handle => $"{handle.Number}={handle.Name}"), Is.EqualTo(new[] { "0=UFS:d", "1=UFS:b", "2=SD:c", "3000=RAM:d", "3001=RAM:b" }));
        }
    }

    [Test]
    public void Open_Eleventh_IsRefusedAndCreatesNothing()
    {
        var store = NewStore();
        for (var number = 0; number < 10; number++)
            store.Open($"f{number}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Handles.Open(Name("RAM:more"), OpenMode.Keep).Error, Is.EqualTo(FileError.TooManyOpenFiles));
            Assert.That(store.Listing("RAM:*"), Is.Empty);
            store.Handles.Close(4);
            Assert.That(store.Open("f4").Number, Is.EqualTo(4));
        }
    }

    [TestCase("there", OpenMode.Keep, null, "there")]
    [TestCase("there", OpenMode.Recreate, null, "")]
    [TestCase("there", OpenMode.ReadOnly, null, "there")]
    [TestCase("new", OpenMode.Keep, null, "")]
    [TestCase("new", OpenMode.Recreate, null, "")]
    [TestCase("new", OpenMode.ReadOnly, FileError.OpenFailed, null)]
    [TestCase("SD:new", OpenMode.Keep, FileError.OpenFailed, null)]
    [TestCase("new", (OpenMode)3, FileError.InvalidInput, null)]
    public void Open_Mode_SaysWhatBecomesOfTheContent(string name, object mode, object? error, string? content)
    {
        var store = NewStore();
        store.Has("there");
        var opened = store.Handles.Open(Name(name), (OpenMode)mode);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Error, Is.EqualTo(error));
            Assert.That(store.Text(name), Is.EqualTo(content));
            if (error is null)
                Assert.That(opened.Value.Position, Is.Zero);
        }
    }

    [Test]
    public void Open_Again_IsRefusedUntilClosed()
    {
        var store = NewStore();
        var handle = store.Open("a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Handles.Open(Name("a"), OpenMode.ReadOnly).Error, Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Put(Name("a"), []), Is.EqualTo(FileError.FileAlreadyOpen));
            Assert.That(store.Handles.Close(handle.Number), Is.Null);
            Assert.That(store.Handles.Open(Name("a"), OpenMode.ReadOnly).Error, Is.Null);
        }
    }

    [TestCase(1)]
    [TestCase(3000)]
    [TestCase(-1)]
    [TestCase(4294967295)]
    public void Handle_NotOpen_IsInvalid(long number)
    {
        var store = NewStore();
        store.Open("a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Handles.Find(number).Error, Is.EqualTo(FileError.InvalidHandle));
            Assert.That(store.Handles.Close(number), Is.EqualTo(FileError.InvalidHandle));
        }
    }
}

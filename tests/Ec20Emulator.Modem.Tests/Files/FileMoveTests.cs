using Ec20Emulator.Modem.Features.Files.Storage;
using static Ec20Emulator.Modem.Tests.Files.StoreWords;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileMoveTests
{
    [TestCase("a", "b", false, "UFS:b,1 UFS:z,1")]
    [TestCase("a", "b", true, "UFS:a,1 UFS:z,1 UFS:b,1")]
    [TestCase("a", "RAM:", false, "UFS:z,1 RAM:a,1")]
    [TestCase("a", "RAM:b", true, "UFS:a,1 UFS:z,1 RAM:b,1")]
    [TestCase("*", "RAM:", false, "RAM:a,1 RAM:z,1")]
    [TestCase("*", "RAM:", true, "UFS:a,1 UFS:z,1 RAM:a,1 RAM:z,1")]
    public void Move_OneOrMany_KeepsContentAndListsInOrder(string source, string target, bool copy, string listing)
    {
        var store = NewStore();
        store.Has("a", "z");
        var error = store.Move(source, target, copy);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.Null);
            Assert.That($"{store.Listing("*")} {store.Listing("RAM:*")}".Trim(), Is.EqualTo(listing));
            Assert.That(store.Free("UFS") + store.Free("RAM"), Is.EqualTo(29_900 - (copy ? listing.Split(' ').Length : 2)));
        }
    }

    [Test]
    public void Move_Content_ArrivesWhole()
    {
        var store = NewStore();
        store.Has("RAM:cert");
        Assert.That(store.Move("RAM:cert", ""), Is.Null);
        Assert.That(store.Text("cert"), Is.EqualTo("RAM:cert"));
    }

    [Test]
    public void Copy_ThenChanged_LeavesTheSource()
    {
        var store = NewStore();
        store.Has("a");
        store.Move("a", "b", copy: true);
        store.Open("b").Write(Bytes("changed"));
        Assert.That((store.Text("a"), store.Text("b")), Is.EqualTo(("a", "changed")));
    }

    [TestCase("missing", "b", FileError.FileNotFound)]
    [TestCase("SD:a", "b", FileError.FileNotFound)]
    [TestCase("SD:*", "", FileError.FileNotFound)]
    [TestCase("a", "SD:", FileError.OpenFailed)]
    [TestCase("a", "there", FileError.FileAlreadyExists)]
    [TestCase("a", "a", FileError.FileAlreadyExists)]
    [TestCase("*", "UFS:", FileError.FileAlreadyOpen)]
    [TestCase("a", "open", FileError.FileAlreadyOpen)]
    [TestCase("open", "b", FileError.FileAlreadyOpen)]
    [TestCase("*", "b", FileError.InvalidInput)]
    [TestCase("large", "RAM:", FileError.FileTooLarge)]
    [TestCase("medium", "RAM:", FileError.DriveFull)]
    public void Move_NotPossible_ChangesNothing(string source, string target, object error)
    {
        var store = NewStore(ufs: 30_000);
        store.Open("open");
        store.Has("a", "there");
        store.Put(Name("large"), new byte[10_001]);
        store.Put(Name("medium"), new byte[9_901]);
        var before = store.Listing("*");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Move(source, target), Is.EqualTo(error));
            Assert.That(store.Listing("*"), Is.EqualTo(before));
            Assert.That(store.Listing("RAM:*"), Is.Empty);
            Assert.That(store.Free("RAM"), Is.EqualTo(9_900));
        }
    }

    [Test]
    public void Move_ManyWithOneInTheWay_MovesNone()
    {
        var store = NewStore();
        store.Has("a", "b", "RAM:b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Move("*", "RAM:"), Is.EqualTo(FileError.FileAlreadyExists));
            Assert.That(store.Listing("RAM:*"), Is.EqualTo("RAM:b,5"));
            Assert.That(store.Move("*", "RAM:", overwrite: true), Is.Null);
            Assert.That(store.Listing("RAM:*"), Is.EqualTo("RAM:a,1 RAM:b,1"));
        }
    }

    [Test]
    public void Move_OntoItself_WithLeaveToOverwriteChangesNothing()
    {
        var store = NewStore();
        store.Has("a", "b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Move("a", "a", overwrite: true), Is.Null);
            Assert.That(store.Move("*", "", copy: true, overwrite: true), Is.Null);
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:a,1 UFS:b,1"));
            Assert.That(store.Free("UFS"), Is.EqualTo(19_998));
        }
    }

    [Test]
    public void Move_PatternThatFitsNothing_IsDone() => Assert.That(NewStore().Move("*", "RAM:"), Is.Null);

    [Test]
    public void Move_Overwriting_CountsTheReplacedFileAsRoom()
    {
        var store = NewStore(ufs: 10);
        store.Put(Name("a"), new byte[4]);
        store.Put(Name("b"), new byte[6]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Move("b", "a", copy: true, overwrite: true), Is.EqualTo(FileError.DriveFull));
            Assert.That(store.Move("b", "a", overwrite: true), Is.Null);
            Assert.That(store.Listing("*"), Is.EqualTo("UFS:a,6"));
            Assert.That(store.Free("UFS"), Is.EqualTo(4));
        }
    }

    [TestCase("EFS:")]
    [TestCase("a/b")]
    [TestCase("RAM:*")]
    public void MoveTarget_BreakingARule_IsInvalid(string text) =>
        Assert.That(MoveTarget.Parse(text).Error, Is.EqualTo(FileError.InvalidFileName));
}

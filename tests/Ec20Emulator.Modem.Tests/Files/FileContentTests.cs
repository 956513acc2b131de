using Ec20Emulator.Modem.Features.Files.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileContentTests
{
    [Test]
    public void Content_AfterAnyWritesAndCuts_HoldsWhatAListWould()
    {
        var step = Gen.Choose(0, 20_000).Zip(Gen.Choose(0, 9_000)).Zip(Gen.Choose(0, 4));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var content = new FileContent();
            var model = new List<byte>();
            foreach (var ((place, size), kind) in steps)
            {
                var at = model.Count == 0 ? 0 : place % (model.Count + 1);
                if (kind == 0)
                {
                    content.Truncate(at);
                    model.RemoveRange(at, model.Count - at);
                    continue;
                }
                var bytes = new byte[size];
                new Random(place).NextBytes(bytes);
                content.Write(at, bytes);
                model.RemoveRange(at, Math.Min(size, model.Count - at));
                model.InsertRange(at, bytes);
            }
            byte[] pieces = [.. content.Pieces().SelectMany(piece => piece.ToArray())];
            return content.Length == model.Count && content.ToArray().SequenceEqual(model) && pieces.SequenceEqual(model);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Content_WriteBehindTheEnd_Throws() =>
        Assert.That(() => new FileContent().Write(1, [1]), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Content_ReadBehindTheEnd_GivesNothing() =>
        Assert.That(FileContent.Of([1, 2]).Read(5, new byte[4]), Is.Zero);

    [Test]
    public void Clone_Changed_LeavesTheOriginal()
    {
        var original = FileContent.Of([1, 2, 3]);
        original.Clone().Write(0, [9]);
        Assert.That(original.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public void Content_TenMegabytesInSmallPieces_AllocatesLittleMoreThanThat()
    {
        const int size = 10 * 1024 * 1024;
        var piece = new byte[100];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var content = new FileContent();
        while (content.Length < size)
            content.Write(content.Length, piece);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(size * 5 / 4));
    }
}

namespace Ec20Emulator.Architecture.Tests;

/// <summary>What the other tests stand on finds what it is to find.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CirclesTests
{
    [Test]
    public void Arrows_ThatGoOneWay_MakeNoCircle() => Assert.That(Circles.In([("a", "b"), ("b", "c"), ("a", "c"), ("a", "a")]), Is.Empty);

    [Test]
    public void Arrows_ThatComeBack_MakeACircleOfAllOnTheWay() => Assert.That(
        Circles.In([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("x", "y"), ("y", "x")]),
        Is.EqualTo(new[] { new[] { "a", "b", "c" }, ["x", "y"] }));

    [Test]
    public void Sources_NameEachOtherAcrossProjects() =>
        Assert.That(Namings.All.Count(naming => SourceTree.ProjectOf(naming.File) != SourceTree.ProjectOf(naming.Target)), Is.GreaterThan(1000));
}

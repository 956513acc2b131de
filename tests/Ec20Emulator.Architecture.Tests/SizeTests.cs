namespace Ec20Emulator.Architecture.Tests;

/// <summary>Files show their place by being small.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SizeTests
{
    private const int MostLines = 250;

    [Test]
    public void File_OfTheProduct_IsNotLong() =>
        Assert.That(SourceTree.Files.Where(file => SourceTree.Read(file).Count(c => c == '\n') > MostLines), Is.Empty, $"files above {MostLines} lines");
}

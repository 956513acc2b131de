using Ec20Emulator.At.Results;

namespace Ec20Emulator.At.Tests.Results;

[Parallelizable(ParallelScope.All)]
internal sealed class CmeErrorTests
{
    [Test]
    public void Numbers_OfAllErrors_AreUnique() =>
        Assert.That(Enum.GetValuesAsUnderlyingType<CmeError>().Cast<int>(), Is.Unique);

    [Test]
    public void Texts_OfAllErrors_AreUniqueAndTheirOwn()
    {
        var texts = Enum.GetValues<CmeError>().Select(CmeErrorText.Of).ToArray();
        Assert.That(texts, Is.Unique, "an error without a text of its own is shown as 'unknown'");
    }

    // The table of at-engine.md 6.
    [TestCase(0, "phone failure")]
    [TestCase(3, "operation not allowed")]
    [TestCase(4, "operation not supported")]
    [TestCase(10, "SIM not inserted")]
    [TestCase(11, "SIM PIN required")]
    [TestCase(12, "SIM PUK required")]
    [TestCase(13, "SIM failure")]
    [TestCase(14, "SIM busy")]
    [TestCase(16, "incorrect password")]
    [TestCase(20, "memory full")]
    [TestCase(21, "invalid index")]
    [TestCase(22, "not found")]
    [TestCase(23, "memory failure")]
    [TestCase(30, "no network service")]
    [TestCase(31, "network timeout")]
    [TestCase(100, "unknown")]
    public void Text_OfANumber_IsThatOfTheTable(int number, string text) => Assert.That(CmeErrorText.Of((CmeError)number), Is.EqualTo(text));
}

using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Features.Files.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FilePatternTests
{
    [TestCase("*", StorageMedium.Ufs, true)]
    [TestCase("ram:*", StorageMedium.Ram, true)]
    [TestCase("*.pem", StorageMedium.Ufs, true)]
    [TestCase("SD:a.pem", StorageMedium.Sd, false)]
    public void Pattern_Valid_IsReadWithItsMedium(string text, object medium, bool wildcard)
    {
        var pattern = FilePattern.Parse(text).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pattern.Medium, Is.EqualTo(medium));
            Assert.That(pattern.IsWildcard, Is.EqualTo(wildcard));
        }
    }

    [TestCase("")]
    [TestCase("RAM:")]
    [TestCase("a?*")]
    [TestCase("../*")]
    public void Pattern_BreakingARule_IsInvalid(string text) =>
        Assert.That(FilePattern.Parse(text).Error, Is.EqualTo(FileError.InvalidFileName));

    [Test]
    public void Pattern_MatchesAsARegularExpressionWould()
    {
        var text = Gen.Elements('a', 'b', '*').NonEmptyListOf().Select(list => string.Concat(list.Take(12)));
        var name = Gen.Elements('a', 'b').NonEmptyListOf().Select(list => string.Concat(list.Take(12)));
        Prop.ForAll(text.Zip(name).ToArbitrary(), pair =>
        {
            var (pattern, candidate) = pair;
            var expected = Regex.IsMatch(candidate, "^" + pattern.Replace("*", ".*", StringComparison.Ordinal) + "$");
            return FilePattern.Parse(pattern).Value.Matches(candidate) == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}

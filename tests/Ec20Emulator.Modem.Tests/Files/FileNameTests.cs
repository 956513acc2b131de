using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileNameTests
{
    [TestCase("a.pem", "UFS:a.pem")]
    [TestCase("UFS:a.pem", "UFS:a.pem")]
    [TestCase("ufs:A.pem", "UFS:A.pem")]
    [TestCase("rAm:cacert.pem", "RAM:cacert.pem")]
    [TestCase("SD:x", "SD:x")]
    [TestCase("RAMa", "UFS:RAMa")]
    [TestCase("with blank~!#.x", "UFS:with blank~!#.x")]
    public void FileName_Valid_IsReadWithItsMedium(string text, string printed) =>
        Assert.That(FileName.Parse(text).Value.ToString(), Is.EqualTo(printed));

    [TestCase("")]
    [TestCase("RAM:")]
    [TestCase("a,b")]
    [TestCase("a\"b")]
    [TestCase("a*")]
    [TestCase("a?")]
    [TestCase("a/b")]
    [TestCase("..\\b")]
    [TestCase("EFS:b")]
    [TestCase("RAM:UFS:b")]
    [TestCase("a\tb")]
    [TestCase("a\u007f")]
    [TestCase("\u00e9")]
    public void FileName_BreakingARule_IsInvalid(string text) =>
        Assert.That(FileName.Parse(text).Error, Is.EqualTo(FileError.InvalidFileName));

    [TestCase("", 80, true)]
    [TestCase("RAM:", 80, true)]
    [TestCase("", 81, false)]
    [TestCase("UFS:", 81, false)]
    public void FileName_Length_IsCountedWithoutPrefix(string prefix, int bytes, bool valid) =>
        Assert.That(FileName.Parse(prefix + new string('n', bytes)).Error, Is.EqualTo(valid ? null : FileError.InvalidFileName));

    [Test]
    public void FileName_OtherCase_IsAnotherFile() =>
        Assert.That(FileName.Parse("A").Value, Is.Not.EqualTo(FileName.Parse("a").Value));

    [TestCase("UFS", StorageMedium.Ufs)]
    [TestCase("ram", StorageMedium.Ram)]
    [TestCase("RAM:", StorageMedium.Ram)]
    [TestCase("SD", StorageMedium.Sd)]
    public void Medium_Named_IsRead(string text, object medium) =>
        Assert.That(StoragePrefix.ParseMedium(text).Value, Is.EqualTo(medium));

    [TestCase("")]
    [TestCase(":")]
    [TestCase("RAM::")]
    [TestCase("EFS")]
    public void Medium_Unknown_IsInvalidInput(string text) =>
        Assert.That(StoragePrefix.ParseMedium(text).Error, Is.EqualTo(FileError.InvalidInput));
}

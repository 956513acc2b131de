using System.Globalization;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileErrorTests
{
    [Test]
    public void FileError_Numbers_AreThoseOfTheTableEachOnce()
    {
        var numbers = Enum.GetNames<FileError>().Select(name => (int)Enum.Parse<FileError>(name)).Order();
        Assert.That(
            string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
            Is.EqualTo("400 401 402 403 405 406 407 409 410 411 413 414 416 417 418 419 420 421 423 425 426"));
    }

    [Test]
    public void FileError_Texts_ExistAndDiffer() =>
        Assert.That(Enum.GetValues<FileError>().Select(FileErrorText.Of), Is.Unique.And.All.Not.Empty);

    [Test]
    public void FileResult_WithError_HasNoValue()
    {
        FileResult<string> result = FileError.DriveFull;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.TryGet(out _, out var error), Is.False);
            Assert.That(error, Is.EqualTo(FileError.DriveFull));
            Assert.That(() => result.Value, Throws.InvalidOperationException);
        }
    }
}

using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Ports.Tests.Tty;

/// <summary>Both drivers say the same of the same trouble.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class DeviceFailureTests
{
    private const string Path = "/dev/ttyNoSuchThing";
    private static readonly LineSettings Settings = new(115200);

    // errno of Linux: EPERM 1, ENOENT 2, ENXIO 6, EAGAIN 11, EACCES 13, EBUSY 16, ENODEV 19, ENOTTY 25
    [TestCase(1, "may not open it; join the group")]
    [TestCase(2, "no such device")]
    [TestCase(6, "no such device")]
    [TestCase(11, "in use by another program")]
    [TestCase(13, "dialout")]
    [TestCase(16, "in use by another program")]
    [TestCase(19, "no such device")]
    [TestCase(25, "is not a serial device")]
    [TestCase(5, "nput/output error")]
    public void Error_OfTheCLibrary_BecomesWhatHelps(int error, string help) =>
        Assert.That(DeviceFailure.Of(Path, error).Message, Does.StartWith(Path).And.Contain(help));

    private static IEnumerable<TestCaseData> Thrown()
    {
        yield return new(new FileNotFoundException(), "no such device");
        yield return new(new UnauthorizedAccessException(), "no such device");
        yield return new(new UnauthorizedAccessException("denied", new IOException("denied", 13)), "dialout");
        yield return new(new UnauthorizedAccessException("denied", new IOException("no terminal", 25)), "is not a serial device");
        yield return new(new UnauthorizedAccessException("denied", new IOException("busy", 16)), "in use by another program");
        yield return new(new IOException("busy", 16), "in use by another program");
        yield return new(new ArgumentException("no port"), "is not a serial device");
        yield return new(new ArgumentOutOfRangeException("BaudRate"), "115200 baud");
        yield return new(new IOException("odd"), "odd");
    }

    [TestCaseSource(nameof(Thrown))]
    public void Exception_OfTheLibrary_BecomesWhatHelps(Exception thrown, string help) =>
        Assert.That(DeviceFailure.Of(Path, Settings, thrown)!.Message, Does.StartWith(Path).And.Contain(help));

    [Test]
    public void Exception_OfAnotherKind_IsLeftAlone() => Assert.That(DeviceFailure.Of(Path, Settings, new FormatException()), Is.Null);
}

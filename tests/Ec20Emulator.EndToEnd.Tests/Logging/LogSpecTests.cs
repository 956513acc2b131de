using Ec20Emulator.Host.Options;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.EndToEnd.Tests.Logging;

[Parallelizable(ParallelScope.All)]
internal sealed class LogSpecTests
{
    private const string Tls = "Ec20Emulator.Tls.BouncyTlsConnector";

    [TestCase("", "m0", "Socket", LogLevel.Information)]
    [TestCase("warn", "m0", "Socket", LogLevel.Warning)]
    [TestCase("m0=debug", "m0", "Socket", LogLevel.Debug)]
    [TestCase("m0=debug", "m1", "Socket", LogLevel.Information)]
    [TestCase("m0=debug", null, "Socket", LogLevel.Information, Description = "what belongs to no modem")]
    [TestCase("tls=debug", "m0", Tls, LogLevel.Debug, Description = "a word of a long name, in any case")]
    [TestCase("BouncyTlsConnector=trace", "m0", Tls, LogLevel.Trace)]
    [TestCase("Connector=trace", "m0", Tls, LogLevel.Information, Description = "whole words")]
    [TestCase("m0:Socket=debug", "m0", "Socket", LogLevel.Debug)]
    [TestCase("m0:Socket=debug", "m1", "Socket", LogLevel.Information)]
    [TestCase("m0:Socket=debug", "m0", "Port", LogLevel.Information)]
    [TestCase("m0:Socket=error;Socket=debug;m0=trace;warn", "m0", "Socket", LogLevel.Error, Description = "the closest counts, in any order")]
    [TestCase("m0=trace;Socket=error", "m0", "Socket", LogLevel.Error, Description = "a part is closer than a modem")]
    [TestCase("Socket=error;m0=trace", "m0", "Socket", LogLevel.Error)]
    [TestCase("Socket=error;Socket=debug", "m0", "Socket", LogLevel.Debug, Description = "the last of two alike")]
    public void Level_OfAPart_IsThatOfTheClosestRule(string values, string? modem, string category, LogLevel level) =>
        Assert.That(Parse(values).LevelFor(modem, category), Is.EqualTo(level));

    [TestCase("./m0=debug")]
    [TestCase("logs/emu.log")]
    [TestCase("emu.log")]
    public void File_HasADotOrAFolderInItsName(string value) => Assert.That(Parse(value).File, Is.EqualTo(value));

    [TestCase("m0=loud")]
    [TestCase("=debug")]
    [TestCase("m0:=debug")]
    [TestCase("a=b=debug")]
    [TestCase("loud")]
    public void Value_ThatIsNeither_IsAUsageError(string value) => Assert.That(() => Parse(value), Throws.TypeOf<UsageException>());

    private static LogSpec Parse(string values) => LogSpec.Parse(values.Split(';', StringSplitOptions.RemoveEmptyEntries));
}

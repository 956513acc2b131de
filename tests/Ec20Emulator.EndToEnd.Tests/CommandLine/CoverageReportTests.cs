using Ec20Emulator.Host.Coverage;
using Ec20Emulator.Modem;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class CoverageReportTests
{
    private static readonly CommandSummary Open = new("+QSSLOPEN", ["Test", "Write"], []);

    [Test]
    public void Report_OfABuiltCommand_DoesNotListItAsMissing()
    {
        var lines = CoverageReport.Lines([Open], [new ManualPart("SSL manual", "later", ["+QSSLOPEN", "+QSSLSEND"])]).ToArray();
        Assert.That(lines, Has.Some.Match(@"AT\+QSSLOPEN +Test Write$"));
        Assert.That(lines, Has.Member("    AT+QSSLSEND"));
        Assert.That(lines, Has.Some.StartsWith("Not built: 1 "));
    }

    [Test]
    public void Report_OfAPartThatIsWhole_LeavesItOut()
    {
        var lines = CoverageReport.Lines([Open], [new ManualPart("SSL manual", "later", ["+QSSLOPEN"])]);
        Assert.That(lines, Has.None.Contain("SSL manual"));
    }

    /// <summary>A key counts as what it is, and not as missing where it is built.</summary>
    [Test]
    public void Report_OfKeys_CountsThemBesideTheCommands()
    {
        var built = new CommandSummary("+QCFG", ["Test", "Write"], ["ims", "band"]);
        var lines = CoverageReport.Lines([Open, built], [new ManualPart("AT manual", "later", ["+QCFG", "+QCFG=\"IMS\"", "+QCFG=\"nat\"", "+CMIC"])]).ToArray();
        Assert.That(lines[0], Is.EqualTo("Built: 2 commands, 2 keys"));
        Assert.That(lines, Has.Some.StartsWith("Not built: 1 commands, 1 keys; "));
        Assert.That(lines, Has.Member("    AT+QCFG=\"nat\" AT+CMIC"));
    }

    [Test]
    public void KnownCommands_EachName_StandsInOnePartOnly()
    {
        var parts = KnownCommands.Read();
        Assert.That(parts.All(part => part.Title.Length > 0 && part.Reason.Length > 0 && part.Names.Count > 0), Is.True);
        Assert.That(parts.SelectMany(part => part.Names), Is.Unique);
    }
}

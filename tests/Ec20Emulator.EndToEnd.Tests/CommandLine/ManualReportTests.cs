using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.Host.Coverage;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>What <c>coverage --manual</c> prints is true: every statement of the SSL manual has a proof, and every proof is there and is run.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class ManualReportTests
{
    private static readonly string TestFolder = Path.Combine(Pages.Checkout, "tests");

    private static readonly IReadOnlyList<ManualChapter> Chapters = ManualStatements.Read();

    /// <summary>The sources of all tests, in lines.</summary>
    private static readonly Lazy<string[][]> Sources = new(() =>
    [
        .. Directory.EnumerateFiles(TestFolder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllLines),
    ]);

    [Test]
    public void Statements_OfEachChapter_AreAllThereOnce()
    {
        // 203 the manual was read for, and ten more codes of its table 3.
        Assert.That(Chapters.Select(chapter => $"{chapter.Number}:{chapter.Statements.Count}"), Is.EqualTo(new[]
        {
            "1.1:11", "1.2:8", "1.3:6", "1.3.1:3", "1.3.2:5", "1.3.3:13", "1.3.4:5", "1.3.5:4", "1.4:6", "1.5:7", "2.1.1:36", "2.1.2:18", "2.1.3:15",
            "2.1.4:7", "2.1.5:7", "2.1.6:11", "2.2.1:2", "2.2.2:6", "3:28", "4:15",
        }));
        foreach (var chapter in Chapters)
            Assert.That(chapter.Statements.Select(statement => statement.Text), Is.Unique, chapter.Number);
    }

    [Test]
    public void EveryStatement_HasAProof() => Assert.That(
        Chapters.SelectMany(chapter => chapter.Statements).Where(statement => statement.Proofs.Count == 0).Select(statement => statement.Text), Is.Empty);

    [Test]
    public void EveryProof_IsThere() => Assert.That(
        Chapters.SelectMany(chapter => chapter.Statements).SelectMany(statement => statement.Proofs).Where(proof => !IsThere(proof)), Is.Empty);

    [Test]
    public void EveryCode_HasAStatement()
    {
        var codes = Chapters.Single(chapter => chapter.Number == "3").Statements.Select(statement => statement.Text.Split(' ')[0]);
        Assert.That(codes, Is.SupersetOf(Enumerable.Range(550, 25).Prepend(0).Select(code => $"{code}")));
    }

    [TestCase("ssl/state", "AT+QSSLSTATE=3", true)]
    [TestCase("ssl/state", "AT+QSSLSTATE=4711", false)]
    [TestCase("ssl/state", "in every form", false, Description = "a comment proves nothing")]
    [TestCase("ssl/nowhere", "OK", false)]
    [TestCase("ssl/state", "", false)]
    [TestCase("ManualReportTests.Proof_IsToldFromWhatIsNone", null, true)]
    [TestCase("ManualReportTests.IsThere", null, false, Description = "no test")]
    [TestCase("ManualCoverageTests.Proof_IsToldFromWhatIsNone", null, false, Description = "another class")]
    [TestCase("ManualReportTests", null, false)]
    public void Proof_IsToldFromWhatIsNone(string source, string? line, bool isThere) => Assert.That(IsThere(new ManualProof(source, line)), Is.EqualTo(isThere));

    [Test]
    public void Report_TellsWhatHoldsWhatDiffersAndWhatHasNoProof()
    {
        var chapters = ManualStatements.Parse(["# comment", "[9.9] Sample", "It holds", "    ssl/a: AT+X=\"a: b\"", "It does not", "    differs: sources disagree", "    ATests.B", "Nobody knows"]);
        var lines = ManualReport.Lines(chapters).ToArray();
        Assert.That(lines[0], Does.EndWith("3 statements, 1 hold, 1 are done otherwise on purpose, 1 have no proof"));
        Assert.That(lines[3..], Is.EqualTo(new[]
        {
            "9.9 Sample",
            "  holds     It holds",
            "            ssl/a: AT+X=\"a: b\"",
            "  differs   It does not",
            "            because sources disagree",
            "            ATests.B",
            "  no proof  Nobody knows",
        }));
    }

    [TestCase("It belongs nowhere", "chapter")]
    [TestCase("[1] Title\n    ssl/a: b", "statement")]
    public void File_WithALineThatBelongsToNothing_IsRefused(string text, string missing) =>
        Assert.That(() => ManualStatements.Parse(text.Split('\n')), Throws.InstanceOf<FormatException>().With.Message.EndsWith($"belongs to no {missing}"));

    private static bool IsThere(ManualProof proof) => proof.Line is { } text ? IsInDialogue(proof.Source, text) : IsTest(proof.Source);

    /// <summary>True where a line of a dialogue, not a comment, has the text; TranscriptTests plays all dialogues.</summary>
    private static bool IsInDialogue(string name, string text)
    {
        var file = Path.Combine(TestFolder, "Transcripts", $"{name}.at");
        return text.Length > 0 && File.Exists(file) && File.ReadLines(file).Any(line => !line.StartsWith('#') && line.Contains(text, StringComparison.Ordinal));
    }

    private static bool IsTest(string name) => name.Split('.') is [var type, var method]
        && Sources.Value.Any(lines => lines.Any(line => Class().Match(line) is { Success: true } found && found.Groups[1].Value == type) && IsTest(lines, method));

    /// <summary>True where a method of that name stands below an attribute that makes it a test, and none that leaves it out.</summary>
    private static bool IsTest(string[] lines, string method)
    {
        var at = Array.FindIndex(lines, line => Method().Match(line) is { Success: true } found && found.Groups[1].Value == method);
        if (at < 0)
            return false;
        var attributes = lines[..at].Reverse().Select(line => line.Trim()).TakeWhile(line => line.StartsWith('[')).ToArray();
        return attributes.Any(line => line.StartsWith("[Test", StringComparison.Ordinal))
            && !attributes.Any(line => line.StartsWith("[Ignore", StringComparison.Ordinal) || line.StartsWith("[Explicit", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*(?:public|internal) (?:sealed )?(?:partial )?class (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s*public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}

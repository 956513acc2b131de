using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>What the pages say is so.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class PageTests
{
    private const int MostLinesOfTheFirst = 120;

    [Test]
    public void FirstPage_IsTwoScreens() => Assert.That(Pages.Read(Pages.First).Split('\n'), Has.Length.LessThan(MostLinesOfTheFirst));

    [Test]
    public void FirstPage_LeadsToEveryOther()
    {
        var found = new HashSet<string>();
        var next = new Queue<string>([Pages.First]);
        while (next.TryDequeue(out var page))
        {
            if (found.Add(page))
                LinksOf(page).Select(link => link.Target).Where(Pages.All.Contains).ToList().ForEach(next.Enqueue);
        }
        Assert.That(Pages.All.Except(found), Is.Empty, "pages nobody finds");
    }

    [TestCaseSource(typeof(Pages), nameof(Pages.All))]
    public void Links_OfAPage_LeadSomewhere(string page)
    {
        foreach (var (target, heading) in LinksOf(page))
        {
            Assert.That(File.Exists(Path.Combine(Pages.Checkout, target)), $"{page} leads to {target}, which is not there");
            if (heading is not null)
                Assert.That(Headings(target), Has.Member(heading), $"{page} leads to {target}");
        }
    }

    [Test]
    public void Sources_ShownWhole_AreThoseOfTheCheckout()
    {
        var named = WholeFile().Matches(Pages.Read(Pages.Modem)).Select(match => match.Groups[1].Value).ToArray();
        Assert.That(named, Has.Length.EqualTo(2));
        foreach (var file in named)
            Assert.That(Pages.Blocks(Pages.Modem, "csharp"), Has.Member(Pages.Read(file).TrimEnd('\n')), file);
    }

    [Test]
    public async Task Session_OfTheFirstPage_IsAnsweredAsPrinted()
    {
        var blocks = Pages.Blocks(Pages.First, "");
        await using var emulator = EmulatorProcess.Start(Dialogue.QuietModem);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem, [.. blocks[0].Split('\n').Select(line => DemoStep.Line(line, "OK"))]);
        await Dialogue.PlayAsync(modem,
        [
            DemoStep.Line("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0", "OK", "+QSSLOPEN: 4,0"),
            DemoStep.Prompt("AT+QSSLSEND=4"),
            DemoStep.Text("Test data from SSL", "\x1a", "SEND OK", "+QSSLURC: \"recv\",4"),
            DemoStep.Line("AT+QSSLRECV=4,1500", "+QSSLRECV: 18\r\nTest data from SSL", "OK"),
        ]);
        Assert.That(blocks[1], Is.EqualTo(
            """
            AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0
            OK

            +QSSLOPEN: 4,0
            AT+QSSLSEND=4
            > Test data from SSL
            SEND OK

            +QSSLURC: "recv",4
            AT+QSSLRECV=4,1500
            +QSSLRECV: 18
            Test data from SSL

            OK
            """));
    }

    /// <summary>Where a page leads to within the checkout: files, and headings where they are named.</summary>
    private static IEnumerable<(string Target, string? Heading)> LinksOf(string page) =>
        from match in Link().Matches(Pages.Read(page))
        let link = match.Groups[1].Value.Split('#')
        where !link[0].Contains("://", StringComparison.Ordinal)
        let target = link[0].Length == 0 ? page : Path.GetRelativePath(Pages.Checkout, Path.Combine(Pages.Checkout, Path.GetDirectoryName(page)!, link[0]))
        select (target, link.Length > 1 ? link[1] : null);

    private static IEnumerable<string> Headings(string page) => Heading().Matches(Pages.Read(page))
        .Select(match => Punctuation().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"whole\s+of\s+`(\S+[.]cs)`")]
    private static partial Regex WholeFile();
}

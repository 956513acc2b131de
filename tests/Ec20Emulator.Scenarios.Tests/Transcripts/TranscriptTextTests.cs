using Ec20Emulator.Scenarios.Transcripts;
using FsCheck.Fluent;

namespace Ec20Emulator.Scenarios.Tests.Transcripts;

[Parallelizable(ParallelScope.All)]
internal sealed class TranscriptTextTests
{
    [FsCheck.NUnit.Property]
    public FsCheck.Property AnyBytes_EscapedAndRead_AreTheSame() => Prop.ForAll<byte[]>(bytes =>
    {
        var text = string.Concat(bytes.Select(one => (char)one));
        var line = TranscriptText.Escape(text);
        return line.All(c => c is >= ' ' and <= '~') && TranscriptText.UnescapeExpected(line) == text && line.TrimEnd() == line;
    });

    [TestCase("a{*}b", ExpectedResult = "a{*}b")]
    [TestCase(@"a\x7b*}b", ExpectedResult = @"a\x7b*}b")]
    public string Wildcard_ReadAndWritten_IsToldFromItsText(string line) => TranscriptText.Escape(TranscriptText.UnescapeExpected(line));

    [TestCase(@">> AT\q", "chat:1: unknown escape")]
    [TestCase(@"<| abc\", "middle of an escape")]
    [TestCase(@"<| \x4", "two hexadecimal digits")]
    [TestCase(@"<| \xzz", "two hexadecimal digits")]
    public void Line_WithABadEscape_IsNamed(string line, string why) =>
        Assert.That(() => Transcript.Parse("chat", [line]), Throws.TypeOf<TranscriptException>().With.Message.Contains(why));

    [TestCase("150s", 150_000)]
    [TestCase("1.5s", 1500)]
    [TestCase("20ms", 20)]
    public void Duration_Written_IsRead(string text, int milliseconds)
    {
        Assert.That(Durations.Parse(text), Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
        Assert.That(Durations.Format(Durations.Parse(text)), Is.EqualTo(text));
    }

    [TestCase("-1s")]
    [TestCase("1")]
    [TestCase("1e9s")]
    [TestCase("99999999999999999999s")]
    [TestCase("s")]
    [TestCase("NaNs")]
    public void Duration_ThatIsNone_IsRefused(string text) => Assert.That(() => Durations.Parse(text), Throws.TypeOf<FormatException>());
}

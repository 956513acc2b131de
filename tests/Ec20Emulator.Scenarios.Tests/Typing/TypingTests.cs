using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Typing;

namespace Ec20Emulator.Scenarios.Tests.Typing;

/// <summary>What helps whoever types AT.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TypingTests
{
    private static readonly CommandSummary[] Commands =
    [
        new("+QX", ["Test", "Read", "Write"], []) { Parameters = [new("Id", "(1-16)", false), new("Name", "", false), new("Mode", "(0,1)", true)] },
        new("+QXCFG", ["Write"], ["size"]) { KeyParameters = [[new("Id", "(0-5)", false), new("Size", "(1-9)", true)]] },
    ];

    [TestCase("\r\nOK\r\n", true)]
    [TestCase("\r\n+CME ERROR: 3\r\n", true)]
    [TestCase("\r\nCONNECT 150000000\r\n", true)]
    [TestCase("AT+QISEND=0\r\r\n> ", true)]
    [TestCase("\r\n+CSQ: 28,99\r\n", false)]
    [TestCase("\r\nOK", false)]
    [TestCase("", false)]
    public void Answer_EndsWithAResultOrAPrompt(string text, bool isWhole) => Assert.That(Answer.IsWhole(text), Is.EqualTo(isWhole));

    [Test]
    public void Completion_OfABeginning_HasEveryForm() =>
        Assert.That(Completion.Of("at+qx", Commands).Select(one => one.Line), Is.EqualTo(new[] { "AT+QX=?", "AT+QX?", "AT+QX=", "AT+QXCFG=\"size\"" }));

    [TestCase("AT+QX=", "id(1-16),name[,mode(0,1)]")]
    [TestCase("AT+QX=1", "id(1-16),name[,mode(0,1)]")]
    [TestCase("AT+QX=1,\"a,b", "name[,mode(0,1)]")]
    [TestCase("AT+QX=1,\"a,b\",", "[mode(0,1)]")]
    [TestCase("AT+QX=1,\"a,b\",1,", "")]
    [TestCase("AT+QXCFG=\"size\"", ",id(0-5)[,size(1-9)]")]
    [TestCase("AT+QXCFG=\"size\",", "id(0-5)[,size(1-9)]")]
    [TestCase("AT+QXCFG=\"size\",0,", "[size(1-9)]")]
    public void Parameters_Ahead_BeginWithTheOneBeingTyped(string line, string ahead) =>
        Assert.That(Completion.Of(line, Commands).Single(one => one.Parts.Count > 0 && line.StartsWith(one.Line, StringComparison.Ordinal)).Ahead(line), Is.EqualTo(ahead));

    [Test]
    public void History_IsGoneThroughBothWays()
    {
        var history = new LineHistory();
        foreach (var line in new[] { "AT", "ATI", "ATI" })
            history.Add(line);
        Assert.That(new[] { -1, -1, -1, 1, 1 }.Select(history.Step), Is.EqualTo(new[] { "ATI", "AT", "AT", "ATI", "" }));
    }

    [TestCase("\u00e9\x1a", new byte[] { 0xe9, 0x1a })]
    [TestCase("\u20ac", new byte[] { 0xe2, 0x82, 0xac })]
    public void Text_Typed_IsABytePerChar_WhereThatGoes(string text, byte[] bytes) => Assert.That(TypedText.ToBytes(text), Is.EqualTo(bytes));
}

using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Every kind of fault, on every stream it lies on, shows on the wire: the same dialogue goes otherwise with it than without.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FaultOnTheWireTests
{
    private static readonly Dictionary<string, Func<FaultSettings?, Task<string>>> Dialogues = new(StringComparer.Ordinal)
    {
        ["chat"] = WireDialogues.ChatAsync,
        ["open"] = WireDialogues.OpenAsync,
        ["hasty"] = WireDialogues.HastyAsync,
        ["send"] = WireDialogues.SendAsync,
        ["call"] = CallDialogue.PlayAsync,
    };

    [TestCase("latency", "chat", "dte")]
    [TestCase("latency", "chat", "dce")]
    [TestCase("latency", "send", "net")]
    [TestCase("jitter", "chat", "dte")]
    [TestCase("jitter", "chat", "dce")]
    [TestCase("jitter", "send", "net", """{"mostMs":86400000}""")]
    [TestCase("bandwidth", "chat", "dte", """{"bytesPerSecond":1}""")]
    [TestCase("bandwidth", "chat", "dce", """{"bytesPerSecond":1}""")]
    [TestCase("bandwidth", "send", "net", """{"bytesPerSecond":1}""")]
    [TestCase("slicer", "chat", "dte")]
    [TestCase("slicer", "chat", "dce")]
    [TestCase("slicer", "send", "net", """{"delayMs":1000}""")]
    [TestCase("corrupt", "chat", "dte")]
    [TestCase("corrupt", "chat", "dce")]
    [TestCase("corrupt", "send", "net")]
    [TestCase("dropBytes", "chat", "dte")]
    [TestCase("dropBytes", "chat", "dce")]
    [TestCase("dropBytes", "send", "net")]
    [TestCase("stall", "chat", "dte")]
    [TestCase("stall", "chat", "dce")]
    [TestCase("stall", "send", "net")]
    [TestCase("reset", "send", "net")]
    [TestCase("blackhole", "chat", "dte")]
    [TestCase("blackhole", "chat", "dce")]
    [TestCase("blackhole", "send", "net")]
    [TestCase("blackhole", "open", "net")]
    [TestCase("dnsFail", "open", "net")]
    [TestCase("connectRefused", "open", "net")]
    [TestCase("noSockets", "open", "net")]
    [TestCase("handshakeStall", "open", "net")]
    [TestCase("tlsAlert", "open", "net")]
    [TestCase("sendFail", "send", "net")]
    [TestCase("sendFail", "send", "net", """{"delivered":true}""")]
    [TestCase("bufferFull", "send", "net")]
    [TestCase("promptDelay", "send", "dce", """{"delayMs":999}""")]
    [TestCase("promptMissing", "send", "dce")]
    [TestCase("commandError", "chat", "dce")]
    [TestCase("commandSilence", "chat", "dce")]
    [TestCase("deafWhileBusy", "hasty", "dte")]
    [TestCase("urcStorm", "chat", "dce")]
    [TestCase("urcAt", "chat", "dce")]
    [TestCase("urcAt", "chat", "dce", """{"at":"midResponse"}""")]
    [TestCase("urcAt", "chat", "dce", """{"at":"beforeFinal"}""")]
    [TestCase("urcAt", "chat", "dce", """{"at":"afterFinal"}""")]
    [TestCase("urcAt", "send", "dce", """{"at":"afterPrompt"}""")]
    [TestCase("hang", "chat", "dce")]
    [TestCase("brownout", "chat", "dce")]
    [TestCase("powerCut", "chat", "dce")]
    [TestCase("simRemoved", "chat", "net")]
    [TestCase("coverageLost", "chat", "net")]
    [TestCase("contextLost", "chat", "net")]
    [TestCase("contextLost", "call", "net", """{"afterBytes":100}""")]
    [TestCase("packetLoss", "call", "net")]
    [TestCase("packetLoss", "call", "dte")]
    [TestCase("packetLoss", "call", "dce")]
    [TestCase("mtuBlackHole", "call", "net", """{"mtu":68}""")]
    [TestCase("mtuBlackHole", "call", "dte", """{"mtu":68}""")]
    [TestCase("mtuBlackHole", "call", "dce", """{"mtu":68}""")]
    [TestCase("lcpSilence", "call", "net")]
    [TestCase("wrongPassword", "call", "net")]
    [TestCase("addressChange", "call", "net")]
    [TestCase("clockJump", "chat", "net")]
    public async Task Dialogue_WithTheFault_GoesOtherwiseThanWithout(string type, string dialogue, string stream, string? attributes = null)
    {
        var settings = new FaultSettings
        {
            Type = type,
            Stream = Enum.Parse<FaultLocation>(stream, ignoreCase: true),
            Attributes = attributes is null ? null : JsonNode.Parse(attributes)!.AsObject(),
        };
        var play = Dialogues[dialogue];
        var without = await play(null);
        Assert.That(await play(null), Is.EqualTo(without), "the dialogue proves something only if it always goes the same way");
        Assert.That(await play(settings), Is.Not.EqualTo(without));
    }

    [Test]
    public void Kinds_AllOfThem_AreTestedOnTheWireAndDescribed()
    {
        var tested = typeof(FaultOnTheWireTests).GetMethod(nameof(Dialogue_WithTheFault_GoesOtherwiseThanWithout))!
            .GetCustomAttributes(typeof(TestCaseAttribute), false).Cast<TestCaseAttribute>().Select(test => (string)test.Arguments[0]!).ToHashSet();
        var described = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "FAULTS.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();
        Assert.That(ModemFaults.Kinds.Except(tested), Is.Empty, "kinds without a test: add a TestCase above");
        Assert.That(ModemFaults.Kinds.Except(described), Is.Empty, "kinds without a row in FAULTS.md");
    }

    [Test]
    public void Kinds_PromisedToUsers_AreThere() => Assert.That(ModemFaults.Kinds, Is.SupersetOf(new[]
    {
        "latency", "jitter", "bandwidth", "slicer", "corrupt", "dropBytes", "stall", "reset", "blackhole", "dnsFail", "connectRefused", "noSockets",
        "handshakeStall", "tlsAlert", "sendFail", "bufferFull", "promptDelay", "promptMissing", "commandError", "commandSilence", "urcStorm",
        "urcAt", "hang", "brownout", "powerCut", "simRemoved", "coverageLost", "contextLost", "clockJump",
        "packetLoss", "mtuBlackHole", "lcpSilence", "wrongPassword", "addressChange",
    }));
}

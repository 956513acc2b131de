using Ec20Emulator.Modem.Models;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>The command table must be covered: a command without a golden dialogue is not done.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandCoverageTests
{
    [Test]
    public async Task EveryCommandForm_HasATranscript([ValueSource(nameof(Models))] string model)
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Model = ModelProfile.Named(model) });
        var commands = modem.Modem.Core.Commands.Entries.ToDictionary(entry => entry.Declaration.Name);
        var shown = TranscriptFiles.All.SelectMany(transcript => CommandUse.Shown(transcript, commands)).ToHashSet();
        var missing = commands.Values.SelectMany(CommandUse.Offered).Where(use => !shown.Contains(use)).ToArray();
        Assert.That(missing, Is.Empty, $"no transcript shows:\n{string.Join('\n', missing)}");
    }

    private static IEnumerable<string> Models => ModelProfile.All.Select(model => model.Name);

    [Test]
    public async Task EveryCommandUse_OfTheGeneralCommands_IsToldApart()
    {
        await using var modem = await TestModem.StartAsync();
        var offered = modem.Modem.Core.Commands.Entries.SelectMany(CommandUse.Offered).Select(use => use.ToString()).ToArray();
        Assert.That(offered, Is.Unique);
        string[] some =
        [
            "ATE Execute", "ATS Read", "ATS Write", "AT+CMEE Test", "AT+CMEE Read", "AT+CMEE Write", "AT+GMM Execute", "AT+QURCCFG Test",
            "AT+QURCCFG \"urcport\" query", "AT+QURCCFG \"urcport\" write",
        ];
        Assert.That(offered, Is.SupersetOf(some));
        Assert.That(offered, Has.None.EqualTo("AT+QURCCFG Write").And.None.EqualTo("ATE Read").And.None.EqualTo("AT+CMEE Execute"));
    }
}

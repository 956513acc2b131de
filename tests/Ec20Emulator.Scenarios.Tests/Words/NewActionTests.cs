using System.Text.Json.Nodes;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Words;
using Ec20Emulator.Scenarios.Yaml;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Scenarios.Tests.Words;

/// <summary>An action that is declared is a word of scenarios and stands in their schema; nothing else is to be touched.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NewActionTests
{
    private static readonly IReadOnlyDictionary<string, IScenarioAction> Words = ScenarioActions.Of([ControlDeclaration.Of(typeof(Lamp))]);

    [Test]
    public async Task Action_Declared_IsAStep()
    {
        await using var fresh = await FreshModem.StartAsync();
        var lamp = Lamp.On(fresh.Modem);
        var step = ScenarioReader.Read("s.yaml", "steps: [{lamp: glows 7 for 1500ms}]", path => path, Words).Steps[0];
        await ((Func<Ec20Emulator.Modem.Ec20Modem, Task>)step.Prepared!)(fresh.Modem);
        Assert.That(lamp.State, Is.EqualTo("7 for 1.5 s"));
    }

    [TestCase("glows 10", "s.yaml:1:16: '10' must be between 1 and 9; write glows 1-9[ for DURATION]")]
    [TestCase("glows 1 for 61s", "s.yaml:1:16: '61s' must be between 0 and 60000 ms; write glows 1-9[ for DURATION]")]
    [TestCase("glows 1 for 1s for 2s", "time stands there 2 times")]
    [TestCase("sings", "s.yaml:1:16: lamp cannot be 'sings': write glows 1-9[ for DURATION]")]
    public void Phrase_ThatIsWrong_NamesPlaceAndReason(string phrase, string why) => Assert.That(
        () => ScenarioReader.Read("s.yaml", $"steps: [{{lamp: {phrase}}}]", path => path, Words),
        Throws.TypeOf<ScenarioException>().With.Message.Contains(why));

    [Test]
    public void Schema_HasItsWord()
    {
        var word = JsonNode.Parse(ScenarioSchema.Of(Words.Values))!["$defs"]!["step"]!["properties"]!["lamp"]!;
        Assert.That(word["description"]!.GetValue<string>(), Is.EqualTo("A lamp on the device: glows 1-9[ for DURATION]; " + Moment.Usage + "."));
    }
}

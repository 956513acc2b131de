using System.Text.Json;
using Ec20Emulator.Control.TakeAway.Writing;
using Ec20Emulator.Control.Tests.Actions;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;

namespace Ec20Emulator.Control.Tests.TakeAway;

/// <summary>Every action of the world can be taken away: what it was told comes back by words and over HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EveryDeedTests
{
    /// <summary>What reads a file or a PDU when it is asked for: no value of their fields does for a test of all.</summary>
    private static readonly string[] Particular = [nameof(CallControl.PlayAsync), nameof(GnssControl.FollowAsync), nameof(SmsControl.ReceivePduAsync)];

    private static IEnumerable<TestCaseData> Actions => Ec20Modem.WorldActions.SelectMany(control => control.Actions).Where(action => !Particular.Contains(action.Method))
        .SelectMany(action => new[] { true, false }.Select(isFull => new TestCaseData(action, isFull).SetArgDisplayNames(action.ToString()!, isFull ? "all fields" : "what is needed")));

    [TestCaseSource(nameof(Actions))]
    public async Task Deed_OfEveryAction_IsDoneAgain(WorldAction action, bool isFull)
    {
        await using var api = await ApiModem.StartAsync();
        var values = action.Fields.Where(field => isFull || field.IsRequired).ToDictionary(field => field, EveryActionTests.Valid);
        await action.InvokeAsync(api.Modem.World[action.Control], values, When.AfterPrompt("AT+CMGS=1"));
        var deed = Last(api);
        Assert.That((deed.Action, $"{deed.When}"), Is.EqualTo((action, "AfterPrompt of AT+CMGS=1")));

        var call = HttpCall.Of(deed)!;
        await api.DoAsync(call.Method, call.Path, call.Body.ToJsonString());
        // A path names a call where C# means the only one there is.
        if (isFull || !call.Path.Contains("calls/1", StringComparison.Ordinal))
            Assert.That(Told(Last(api)), Is.EqualTo(Told(deed)), $"{call}");

        if (ScenarioActions.Write(deed)?.Split(' ', 2) is [var word, var words])
        {
            await ScenarioActions.All[word].Parse(words)(api.Modem);
            Assert.That(Told(Last(api)), Is.EqualTo(Told(deed)), words);
        }
        else
        {
            // An answer to USSD has no words without a text.
            Assert.That(isFull || action.Control.Word == "ussd" || action.Phrases.Count == 0, Is.True, "no words");
        }
    }

    private static WorldDeed Last(ApiModem api) => (WorldDeed)api.Modem.Journal.ReadNotes(0)[^1].Subject;

    private static string Told(WorldDeed deed) => $"{deed.Action} {JsonSerializer.Serialize(deed.Values.ToDictionary(value => value.Key.Name, value => value.Value))} {deed.When}";
}

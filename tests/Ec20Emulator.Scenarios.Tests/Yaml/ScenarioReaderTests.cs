using System.Text.Json;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios.Yaml;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Scenarios.Tests.Yaml;

[Parallelizable(ParallelScope.All)]
internal sealed class ScenarioReaderTests
{
    private const string OneStep = "steps: [{send: AT}]";

    [Test]
    public void Scenario_WithEverything_IsRead()
    {
        var scenario = Read("""
            name: all of it
            limit: 90s
            map: [broker.test:8883=127.0.0.1:18883]
            echo-tls: echo.test:443
            modem:
              clock: x10
              delays: typical
              network: open
              seed: -7
              imei: "490154203237518"
              apn-required: true
              connection-urcs: opener
              lint-off: [pin-retry, flash-wear]
              strict: unquoted-text
              fail-on-lint: true
              sim: {inserted: false, imsi: "26201123456789", iccid: "8949020000000000001", pin: "0000", puk: "12345678", pin-required: true}
            steps:
              - expect: [A, 'B{*}']
                within: 250ms
              - network: drops context 1
            """);
        Assert.Multiple(() =>
        {
            Assert.That(scenario.Setup.Modem.Lint.Silenced, Is.EquivalentTo(new[] { "pin-retry", "flash-wear" }));
            Assert.That(scenario.Setup.Modem.Lint.Strict, Is.EquivalentTo(new[] { "unquoted-text" }));
            Assert.That(scenario.Setup.FailsOnLint, Is.True);
            Assert.That(scenario.Name, Is.EqualTo("all of it"));
            Assert.That(scenario.Limit, Is.EqualTo(TimeSpan.FromSeconds(90)));
            Assert.That(scenario.Setup.Map.Mappings.Single().ToString(), Is.EqualTo("broker.test:8883=127.0.0.1:18883"));
            Assert.That(scenario.Setup.EchoTls.Single(), Is.EqualTo(new HostPort("echo.test", 443)));
            Assert.That((scenario.Setup.Clock, scenario.Setup.Delays, scenario.Setup.Network), Is.EqualTo(("x10", "typical", NetworkPolicy.Open)));
            Assert.That((scenario.Setup.Modem.Seed, scenario.Setup.Modem.Imei, scenario.Setup.Modem.ApnRequired), Is.EqualTo((-7, "490154203237518", true)));
            Assert.That(scenario.Setup.Modem.ConnectionUrcs, Is.EqualTo(ConnectionUrcPort.Opener));
            Assert.That((scenario.Setup.Modem.Sim.IsInserted, scenario.Setup.Modem.Sim.Pin, scenario.Setup.Modem.Sim.IsPinRequired), Is.EqualTo((false, "0000", true)));
            Assert.That(scenario.Steps[0].Texts, Has.Count.EqualTo(2));
            Assert.That(scenario.Steps[0].Within, Is.EqualTo(TimeSpan.FromMilliseconds(250)));
            Assert.That(scenario.Steps[1].ToString(), Is.EqualTo("s.yaml:20:5"));
        });
    }

    [Test]
    public void Antenna_OfAScenario_IsRead()
    {
        var gnss = Read(OneStep + "\nmodem: {gnss: {latitude: -33.5, longitude: 151.25, altitude: 58, track: walk.gpx, speed: 4.5, loop: true, start: boot}}").Setup.Modem.Gnss;
        Assert.That(gnss, Is.EqualTo(new Ec20Emulator.Modem.GnssOptions
        {
            Latitude = -33.5,
            Longitude = 151.25,
            Altitude = 58,
            TrackFile = "walk.gpx",
            TrackSpeed = 4.5,
            TrackLoops = true,
            TrackStartsAtBoot = true,
        }));
    }

    [TestCase("", "s.yaml:1:1: the file is empty")]
    [TestCase("[]", "s.yaml:1:1: a scenario has fields with values, this is a list")]
    [TestCase("name: x", "s.yaml:1:1: a scenario has steps")]
    [TestCase("steps: []", "s.yaml:1:8: steps is a list of at least one step")]
    [TestCase("steps: AT", "s.yaml:1:8:")]
    [TestCase("stepz: [{send: AT}]\n" + OneStep, "s.yaml:1:1: unknown field 'stepz'")]
    [TestCase(OneStep + "\nmodem: {colour: red}", "s.yaml:2:9: unknown field 'colour'")]
    [TestCase(OneStep + "\nmodem: 5", "modem has fields with values, this is a single value")]
    [TestCase(OneStep + "\nmodem: {seed: many}", "s.yaml:2:15: 'many' is no whole number")]
    [TestCase(OneStep + "\nmodem: {seed: [1]}", "s.yaml:2:15: seed is a single value, this is a list")]
    [TestCase(OneStep + "\nmodem: {imei: 12}", "write 15 digits")]
    [TestCase(OneStep + "\nmodem: {sim: {pin: 12}}", "a PIN is 4-8 digits")]
    [TestCase(OneStep + "\nmodem: {sim: {inserted: perhaps}}", "write true or false")]
    [TestCase(OneStep + "\nmodem: {gnss: {latitude: 91}}", "s.yaml:2:15: Latitude must be between -90 and 90")]
    [TestCase(OneStep + "\nmodem: {gnss: {speed: fast}}", "s.yaml:2:23: 'fast' is no number")]
    [TestCase(OneStep + "\nmodem: {gnss: {start: now}}", "write session or boot")]
    [TestCase("steps: [{gnss: position 91 0}]", "'91' must be between -90 and 90")]
    [TestCase("steps: [{gnss: 'track: /no/such.gpx'}, {gnss: position here 0}]", "'here' is no number")]
    [TestCase(OneStep + "\nmodem: {clock: x0}", "write manual, real, or xN")]
    [TestCase(OneStep + "\nmodem: {delays: typical}", "would never boot")]
    [TestCase(OneStep + "\nmodem: {network: moon}", "write loopback or open")]
    [TestCase(OneStep + "\nmodem: {connection-urcs: usbat}", "write module or opener")]
    [TestCase(OneStep + "\nlimit: -5s", "s.yaml:2:8: '-5s' is no duration")]
    [TestCase(OneStep + "\nlimit: 0s", "above 0")]
    [TestCase(OneStep + "\nlimit: 2h", "is no duration")]
    [TestCase(OneStep + "\nmap: nonsense", "s.yaml:2:6:")]
    [TestCase(OneStep + "\nmap: {a: b}", "map is a list")]
    [TestCase(OneStep + "\necho-tls: a.test:70000", "s.yaml:2:11:")]
    [TestCase("steps: [{shout: AT}]", "this one has 'shout'")]
    [TestCase("steps: [{send: AT, wait: 1s}]", "a step does one thing")]
    [TestCase("steps: [{send: AT, within: 1s}]", "unknown field 'within'")]
    [TestCase("steps: [{send: [AT]}]", "send is a single value")]
    [TestCase("steps: [{send: \"AT\\r\"}]", "adds the CR by itself")]
    [TestCase("steps: [{send: 'AT\\q'}]", "unknown escape")]
    [TestCase("steps: [{send: 'AT€'}]", "is no byte")]
    [TestCase("steps: [{expect: OK, within: -1s}]", "s.yaml:1:30: '-1s' is no duration")]
    [TestCase("steps: [{expect: []}]", "at least one line")]
    [TestCase("steps: [{expect-match: '('}]", "no regular expression")]
    [TestCase("steps: [{wait: soon}]", "'soon' is no duration")]
    [TestCase("steps: [{wait: 101d}]", "is no duration")]
    [TestCase("steps: [{advance: 1s}]\nmodem: {clock: real}", "only the manual clock")]
    [TestCase("steps: [{port: uart9}]", "write uart1 or usbmodem or usbat")]
    [TestCase("steps: [{network: signal 99}]", "signal 0-31")]
    [TestCase("steps: [{network: explodes}]", "drops context 1")]
    [TestCase("steps: [{urc: \"a\\r\\nb\"}]", "one line")]
    [TestCase("steps: [{fault: latency}]", "s.yaml:1:17: a fault has fields with values")]
    [TestCase("steps: [{fault: {stream: dce}}]", "s.yaml:1:17: no such fault:")]
    [TestCase("steps: [{fault: {type: latensy}}]", "there is no fault 'latensy'")]
    [TestCase("steps: [{fault: {type: latency, colour: red}}]", "s.yaml:1:33: unknown field 'colour'")]
    [TestCase("steps: [{fault: {type: latency, toxicity: much}}]", "$.toxicity")]
    [TestCase("steps: [{fault: {type: latency, toxicity: 2}}]", "toxicity is 0-1")]
    [TestCase("steps: [{fault: {type: latency, times: '3'}}]", "$.times")]
    [TestCase("steps: [{fault: {type: latency, times: 0}}]", "times is 1 or more")]
    [TestCase("steps: [{fault: {type: latency, match: '('}}]", "latency: match:")]
    [TestCase("steps: [{fault: {type: latency, attributes: {delayMs: -5}}}]", "delayMs is 0-86400000")]
    [TestCase("steps: [{fault: {type: dnsFail, stream: dte}}]", "does not lie on 'Dte'")]
    [TestCase("steps: [{fault: {type: stall, attributes: [1]}}]", "$.attributes")]
    [TestCase("steps: [{lift-fault: latensy}]", "s.yaml:1:22: there is no fault 'latensy'")]
    [TestCase("steps: [{clock: jumps}]", "write jumps DURATION")]
    [TestCase("steps: [{clock: jumps -5s}]", "'-5s' is no duration")]
    [TestCase("steps: [{lines: dtr of com1 off}]", "ports are")]
    [TestCase("steps: [{power: browns out long}]", "'long' is no duration")]
    [TestCase("steps: [{transcript: gone.at}]", "no such transcript")]
    [TestCase("steps: [{send: AT}", "no YAML")]
    [TestCase("name: a\nname: b", "s.yaml:2:1: the field 'name' stands here twice")]
    [TestCase("a: &x [1]\nb: *x", "anchors and aliases are not allowed")]
    [TestCase("a: 1\n---\nb: 2", "only one document")]
    [TestCase("a: \"x", "no YAML")]
    [TestCase("steps: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "levels deep")]
    public void Scenario_NotUnderstood_NamesPlaceAndReason(string text, string why) =>
        Assert.That(() => Read(text), Throws.TypeOf<ScenarioException>().With.Message.StartsWith("s.yaml:").And.Message.Contains(why));

    [Test]
    public void Scenario_Of10Mb_IsRefusedAtOnce() => Assert.That(
        () => Read(OneStep + new string('\n', 10 * 1024 * 1024)), Throws.TypeOf<ScenarioException>().With.Message.Contains("too many"));

    [Test]
    public void Scenario_OfAThousandsBrackets_IsRefused() => Assert.That(
        () => Read(new string('[', 500_000)), Throws.TypeOf<ScenarioException>());

    [Test]
    public void Scenario_OfTooManySteps_IsRefused() => Assert.That(
        () => Read("steps:\n" + string.Concat(Enumerable.Repeat("- wait: 1s\n", 10_001))), Throws.TypeOf<ScenarioException>().With.Message.Contains("10001 steps"));

    [TestCase(OneStep + "\nzzz: 1", "")]
    [TestCase(OneStep + "\nmodem: {zzz: 1}", "modem")]
    [TestCase(OneStep + "\nmodem: {sim: {zzz: 1}}", "modem/sim")]
    public void Schema_HasTheFieldsThatAreRead(string text, string path)
    {
        var message = Assert.Throws<ScenarioException>(() => Read(text))!.Message;
        var known = message[(message.IndexOf("there are ", StringComparison.Ordinal) + 10)..].Split(", ");
        Assert.That(known, Is.EquivalentTo(PropertiesAt(path)));
    }

    [Test]
    public void Schema_IsTheCommittedOne() => Baseline.Require("scenario.schema.json", ScenarioReader.Schema);

    [Test]
    public void Schema_HasTheWordsOfSteps()
    {
        using var schema = JsonDocument.Parse(ScenarioReader.Schema);
        var words = schema.RootElement.GetProperty("$defs").GetProperty("step").GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.That(words, Is.EquivalentTo(StepReader.Words.Keys.Append("within")));
    }

    [Test]
    public void Schema_HasTheFieldsAndKindsOfFaults()
    {
        using var schema = JsonDocument.Parse(ScenarioReader.Schema);
        var fault = schema.RootElement.GetProperty("$defs").GetProperty("fault").GetProperty("properties");
        var message = Assert.Throws<ScenarioException>(() => Read("steps: [{fault: {zzz: 1}}]"))!.Message;
        var known = message[(message.IndexOf("there are ", StringComparison.Ordinal) + 10)..].Split(", ");
        Assert.That(fault.EnumerateObject().Select(property => property.Name), Is.EquivalentTo(known));
        Assert.That(known, Is.EquivalentTo(typeof(FaultSettings).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))));
        Assert.That(fault.GetProperty("type").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()), Is.EquivalentTo(ModemFaults.Kinds));
    }

    [Test]
    public void Fault_WithEveryField_IsReadAsWritten()
    {
        var step = Read("steps: [{fault: {type: corrupt, stream: net, toxicity: 0.5, times: 3, match: '7', seed: -1, attributes: {bytes: 2}}}]").Steps[0];
        Assert.That(step.Texts, Is.EqualTo(new[] { "fault corrupt" }));
    }

    private static string[] PropertiesAt(string path)
    {
        using var schema = JsonDocument.Parse(ScenarioReader.Schema);
        var properties = schema.RootElement.GetProperty("properties");
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            properties = properties.GetProperty(name).GetProperty("properties");
        return [.. properties.EnumerateObject().Select(property => property.Name)];
    }

    private static Scenario Read(string text) => ScenarioReader.Read("s.yaml", text, _ => throw new FormatException("no such transcript"));
}

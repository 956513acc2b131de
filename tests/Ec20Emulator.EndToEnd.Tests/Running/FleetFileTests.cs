using System.Reflection;
using System.Text.Json;
using Ec20Emulator.Control;
using Ec20Emulator.EndToEnd.Tests.Control;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.EndToEnd.Tests.Running;

/// <summary>Fleet files.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FleetFileTests
{
    private const string Fleet = """
        groups:
          - label: meters
            count: 3
            model: ec25-e
            sim: china-mobile
            delays: none
            on-busy: kick
            map: {broker.example:8883: 127.0.0.1:18883}
            ports: [tcp=127.0.0.1:0, rfc2217=usbat=127.0.0.1:0+]
          - label: lifts
            count: 2
            delays: none
            state-dir: lifts
            ports: tcp=0
            faults:
              - {type: dnsFail}
            world:
              - network: loses coverage
        """;

    [Test]
    [Platform("Linux")]
    public async Task Groups_AreWhatTheFileSays()
    {
        await using var emulator = EmulatorProcess.Start(folder => File.WriteAllText(Path.Combine(folder, "fleet.yaml"), Fleet), "--fleet", "fleet.yaml", "--control", "0", "--ready", "awake");
        var ready = await emulator.WhenReadyAsync();
        var modems = ready.GetProperty("modems").EnumerateArray().ToArray();
        Assert.That(modems.Select(modem => $"{modem.GetProperty("id")} {modem.GetProperty("label")} {modem.GetProperty("ports").GetArrayLength()}"), Is.EqualTo(new[]
        {
            "m0 meters 2", "m1 meters 2", "m2 meters 2", "m3 lifts 1", "m4 lifts 1",
        }));
        await using (var dte = await AtLine.DialAsync(modems[1].GetProperty("ports")[0].GetProperty("uri").GetString()!))
        {
            Assert.That(await dte.AskAsync("ATI"), Does.Contain("EC25"));
            Assert.That(await dte.AskAsync("AT+CIMI"), Does.Contain("\r\n46000"));
        }
        using var http = new HttpClient { BaseAddress = new Uri(ready.GetProperty("control").GetString()!) };
        var lifts = JsonDocument.Parse(await http.GetStringAsync("/api/v1/modems?label=lifts")).RootElement;
        Assert.That(lifts.GetProperty("total").GetInt32(), Is.EqualTo(2));
        foreach (var lift in lifts.GetProperty("modems").EnumerateArray())
            Assert.That((lift.GetProperty("faults").GetInt32(), lift.GetProperty("network").GetProperty("hasCoverage").GetBoolean()), Is.EqualTo((1, false)));
        Assert.That(new DirectoryInfo(Path.Combine(emulator.Folder.FullName, "lifts")).GetDirectories().Select(folder => folder.Name), Is.EquivalentTo(new[] { "m3", "m4" }));
        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);
    }

    [TestCase("x", "1:1: a fleet has fields with values, this is a single value")]
    [TestCase("groups: []", "1:1: a fleet has groups")]
    [TestCase("groups:\n  - {count: 0}", "2:13: '0': write a number from 1 to 100000")]
    [TestCase("groups:\n  - {count: 60000}\n  - {count: 60000}", "2:3: 120000 modems are too many")]
    [TestCase("groups:\n  - {label: a b}", "2:13: 'a b': a label has")]
    [TestCase("groups:\n  - label: a\n    modell: x", "3:5: unknown field 'modell'")]
    [TestCase("groups:\n  - count: 2\n    sim: nobody", "nobody: there is no such file")]
    [TestCase("groups:\n  - count: 2\n    ports: [udp=127.0.0.1:7]", "3:13: 'udp=127.0.0.1:7': write tcp=, rfc2217=, pty= or tty=")]
    [TestCase("groups:\n  - count: 2\n    ports: [tcp=127.0.0.1:7]", "3:13: tcp 127.0.0.1:7: 2 modems cannot share it")]
    [TestCase("groups:\n  - faults: [{type: nothing}]", "2:14: no such fault")]
    [TestCase("groups:\n  - faults: x", "2:13: faults is a list")]
    [TestCase("groups:\n  - world: [{network: dances}]", "2:23: network cannot be 'dances'")]
    [TestCase("groups:\n  - world: [{weather: bad}]", "2:13: what happens has one of")]
    [TestCase("groups:\n  - map: x", "2:10: map has fields")]
    public void WhatIsNotUnderstood_IsNamedWithItsPlace(string text, string why)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.yaml");
        File.WriteAllText(path, text);
        try
        {
            Assert.That(() => FleetFile.Read(path, _ => new RunOptions(), new RunOptions()), Throws.TypeOf<InputFileException>().With.Message.Contains(why));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Field_TheCommandLineRefuses_IsNamedWithItsPlace()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.yaml");
        File.WriteAllText(path, "groups:\n  - count: 2\n    connection-urcs: nobody\n");
        try
        {
            Assert.That(
                () => FleetFile.Read(path, _ => throw new ModemRequestException("connectionUrcs", "'nobody': write module or opener"), new RunOptions()),
                Throws.TypeOf<InputFileException>().With.Message.Contains("3:22: connection-urcs: 'nobody': write module or opener"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Schema_HasTheFieldsOfAModemRequestAndThoseOfAGroup()
    {
        using var schema = JsonDocument.Parse(FleetFile.Schema);
        var fields = schema.RootElement.GetProperty("$defs").GetProperty("group").GetProperty("properties").EnumerateObject().Select(field => field.Name);
        // The card is a file beside the fleet's, and seeds follow from that of the fleet.
        var request = typeof(ModemRequest).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name))
            .Except(["id", "seed", "sim-card"]);
        Assert.That(fields, Is.EquivalentTo(request.Concat(["count", "state-dir", "faults", "world"])));
    }
}

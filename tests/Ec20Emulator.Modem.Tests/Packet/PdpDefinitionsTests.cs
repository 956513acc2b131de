using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Packet;

[Parallelizable(ParallelScope.All)]
internal sealed class PdpDefinitionsTests
{
    private static readonly PdpDefinition Full = new()
    {
        Type = PdpType.Ipv4v6,
        Apn = "apn",
        User = "user",
        Password = "secret",
        Authentication = 3,
        Address = "10.0.0.1",
        DataCompression = 2,
        HeaderCompression = 4,
        Ipv4Allocation = 1,
        RequestType = 1,
    };

    [Test]
    public void Set_ThenReadByTheNextModem_IsComplete()
    {
        var settings = new VolatileSettings();
        new PdpDefinitions(settings, new TestLog()).Set(16, Full);
        var read = new PdpDefinitions(settings, new TestLog());
        Assert.That(read[16], Is.EqualTo(Full));
        Assert.That(read.Defined, Is.EqualTo(new[] { 1, 2, 3, 16 }));
    }

    [Test]
    public void Set_Null_RemovesForGood()
    {
        var settings = new VolatileSettings();
        new PdpDefinitions(settings, new TestLog()).Set(2, null);
        Assert.That(new PdpDefinitions(settings, new TestLog()).Defined, Is.EqualTo(new[] { 1, 3 }));
    }

    [TestCase("7")]
    [TestCase("[]")]
    [TestCase("{\"1\":null}")]
    [TestCase("{\"25\":{\"Type\":1}}")]
    [TestCase("{\"x\":{\"Type\":1}}")]
    [TestCase("{\"1\":{\"Type\":9}}")]
    [TestCase("{\"1\":{\"Type\":\"IP\"}}")]
    public void Saved_CannotBeRead_FactoryIsUsedAndTheLogSaysWhy(string saved)
    {
        var settings = new VolatileSettings();
        settings.Save("pdp-contexts", JsonNode.Parse(saved));
        using var log = new TestLog();
        Assert.That(new PdpDefinitions(settings, log).Defined, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(log.Lines, Has.One.Contains("cannot be read"));
    }

    [Test]
    public void Set_CannotBeSaved_KeepsTheOldOne()
    {
        var definitions = new PdpDefinitions(new FullSettings(), new TestLog());
        Assert.That(definitions.Set(1, Full), Is.False);
        Assert.That(definitions[1]!.Apn, Is.Empty);
        Assert.That(definitions.Set(9, Full), Is.False);
        Assert.That(definitions[9], Is.Null);
    }

    private sealed class FullSettings : ISavedSettings
    {
        public JsonNode? Read(string key) => null;

        public bool Save(string key, JsonNode? value) => false;
    }
}

using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Core;

/// <summary>AT&amp;F, AT&amp;W, ATZ and power-up (at-engine.md 11), with settings of other features.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProfileTests
{
    private const ProfileUses AllUses = ProfileUses.Factory | ProfileUses.Stored | ProfileUses.Recalled;

    [Test]
    public async Task PowerUp_WithoutAProfile_BeginsWithFactoryValuesOnEveryPort()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        foreach (var dte in new[] { modem.Dte, uart })
            await dte.OkAsync("ATE0S0=3S3=13S8=9+CMEE=2");
        await modem.Dte.OkAsync("AT+CSCS=\"UCS2\"");
        await modem.PowerCycleAsync();
        foreach (var dte in new[] { modem.Dte, uart })
        {
            await dte.ExchangeAsync("ATS0?S8?", "\r\n000\r\n\r\n002\r\n\r\nOK\r\n");
            await dte.ExchangeAsync("AT+CMEE?;+CSCS?", "\r\n+CMEE: 1\r\n\r\n+CSCS: \"GSM\"\r\n\r\nOK\r\n");
            Assert.That(dte.Echoes, Is.True);
        }
    }

    [Test]
    public async Task PowerUp_WithAProfile_LoadsItIntoEveryPort()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await uart.OkAsync("ATE0S7=77");
        await uart.OkAsync("AT&W");
        await uart.OkAsync("AT&F");
        await modem.PowerCycleAsync();
        foreach (var dte in new[] { modem.Dte, uart })
        {
            Assert.That(dte.Echoes, Is.False);
            await dte.ExchangeAsync("ATS7?", "\r\n077\r\n\r\nOK\r\n");
        }
    }

    [Test]
    public async Task PowerUp_UnderAStoredV0_BeginsWithIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATV0&W", "0\r");
        await modem.PowerCycleAsync();
        await modem.Dte.ExchangeAsync("AT", "0\r");
    }

    [Test]
    public async Task Profile_OfAStateDirectory_OutlivesTheProcess()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-profile-").FullName;
        try
        {
            var options = new ModemOptions { StateDirectory = folder };
            await using (var modem = await TestModem.StartAsync(options, echo: false))
            {
                await modem.Dte.OkAsync("ATS10=99&W");
                await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"uart1\"");
            }
            await using (var modem = await TestModem.StartAsync(options))
            {
                Assert.That(modem.Dte.Echoes, Is.False);
                await modem.Dte.ExchangeAsync("ATS10?", "\r\n099\r\n\r\nOK\r\n");
                await modem.Dte.ExchangeAsync("AT+QURCCFG=\"urcport\"", "\r\n+QURCCFG: \"urcport\",\"uart1\"\r\n\r\nOK\r\n");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("1")]
    [TestCase("{}")]
    [TestCase("{\"port\":7}")]
    [TestCase("{\"port\":{\"Echo\":false}}")]
    [TestCase("{\"port\":null,\"dial\":\"x\"}")]
    public async Task PowerUp_WithAProfileThatCannotBeRead_UsesFactoryValues(string profile)
    {
        await using var modem = await TestModem.StartAsync();
        var member = new Member("dial", AllUses) { Value = 5 };
        modem.Modem.Core.Profile.Join(member);
        modem.Modem.Core.State.Settings.Save("profile", JsonNode.Parse(profile));
        await modem.PowerCycleAsync();
        Assert.That(modem.Dte.Echoes, Is.True);
        Assert.That(member.Value, Is.Zero);
        await modem.Dte.OkAsync("ATZ");
    }

    // The value after: set to 5, AT&W, set to 6, then the command.
    [TestCase(AllUses, "AT&F", 0)]
    [TestCase(AllUses, "ATZ", 5)]
    [TestCase(AllUses, null, 5)]
    [TestCase(ProfileUses.Factory, "AT&F", 0)]
    [TestCase(ProfileUses.Factory, "ATZ", 6)]
    [TestCase(ProfileUses.Factory, null, 6)]
    [TestCase(ProfileUses.Stored, "AT&F", 6)]
    [TestCase(ProfileUses.Stored, "ATZ", 6)]
    [TestCase(ProfileUses.Stored, null, 5)]
    public async Task Member_ByItsUses_TakesPart(ProfileUses uses, string? command, int expected)
    {
        await using var modem = await TestModem.StartAsync();
        var member = new Member("dial", uses) { Value = 5 };
        modem.Modem.Core.Profile.Join(member);
        await modem.Dte.OkAsync("AT&W");
        member.Value = 6;
        if (command is null)
            await modem.PowerCycleAsync();
        else
            await modem.Dte.OkAsync(command);
        Assert.That(member.Value, Is.EqualTo(expected));
    }

    [Test]
    public async Task Member_WithoutAStoredProfile_TakesItsFactoryValueByAtz()
    {
        await using var modem = await TestModem.StartAsync();
        var member = new Member("dial", AllUses) { Value = 5 };
        modem.Modem.Core.Profile.Join(member);
        await modem.Dte.OkAsync("ATZ");
        Assert.That(member.Value, Is.Zero);
    }

    [TestCase("port")]
    [TestCase("cscs")]
    public async Task Member_UnderATakenName_FailsAtStart(string name)
    {
        await using var modem = await TestModem.StartAsync();
        Assert.That(() => modem.Modem.Core.Profile.Join(new Member(name, AllUses)), Throws.InvalidOperationException);
    }

    private sealed class Member(string name, ProfileUses uses) : IProfileMember
    {
        public int Value { get; set; }

        public string Name => name;

        public ProfileUses Uses => uses;

        public void ResetToFactory() => Value = 0;

        public JsonNode? Save() => JsonValue.Create(Value);

        public void Restore(JsonNode saved) => Value = saved.GetValue<int>();
    }
}

using Ec20Emulator.Modem.Subscribers;

namespace Ec20Emulator.Testing.Tests;

/// <summary>Two modems in a test, as the page shows them.</summary>
internal sealed class SubscriberTests
{
    [Test]
    public async Task Modems_OfOneNetwork_TextAndCallEachOther()
    {
        var network = new MobileNetwork();
        await using var meter = await Ec20.StartAsync(o => o.ManualClock().Join(network, "+4915100000001"));
        await using var phone = await Ec20.StartAsync(o => o.ManualClock().Join(network, "+4915100000002"));
        await using var host = meter.OpenDialogue();
        await using var hand = phone.OpenDialogue();
        await host.CommandAsync("AT+CMGF=1");
        await host.SendAsync("AT+CMGS=\"015100000002\"\r");
        await host.ExpectAsync("> ");
        await host.SendAsync("21.5 C\x1a");
        await host.ExpectAsync("+CMGS: 0\r\n\r\nOK\r\n");
        await hand.ExpectAsync("+CMTI: \"ME\",0");
        await host.CommandAsync("ATD+4915100000002;");
        await hand.ExpectAsync("RING");
        await hand.CommandAsync("ATA");
        Assert.That(await host.CommandAsync("AT+CLCC"), Does.Contain("+CLCC: 1,0,0,0,0,\"+4915100000002\",145"));
        await hand.CommandAsync("ATH");
        await host.ExpectAsync("NO CARRIER");
    }
}

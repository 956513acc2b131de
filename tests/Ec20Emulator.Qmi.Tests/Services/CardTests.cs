using Ec20Emulator.Modem;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>UIM, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CardTests
{
    [Test]
    public async Task Status_FollowsTheCard_AndIsTold()
    {
        await using var bench = await QmiBench.StartAsync(new ModemOptions { Sim = new SimOptions { IsPinRequired = true } });
        var uim = await bench.UseAsync(QmiServiceType.Card);
        await uim.DoAsync(UimTable.RegisterEvents, UimTable.EventMask.Write(1));
        Assert.That(State(await uim.DoAsync(UimTable.GetCardStatus)), Is.EqualTo((1, 2)), "present, wants its PIN");
        await bench.AtAsync("AT+CPIN=1234");
        await bench.Modem.Modem.Sim.RemoveAsync();
        await bench.Modem.Modem.Sim.InsertAsync();
        var told = (await uim.TakeAsync(UimTable.CardStatusChanged)).Select(State).Distinct();
        Assert.That(told, Is.EqualTo(new[] { (1, 7), (0, -1), (1, 2) }), "works, gone, wants its PIN");
    }

    [Test]
    public async Task Pin_IsVerified_Unblocked_Changed_AndSwitched()
    {
        await using var bench = await QmiBench.StartAsync(new ModemOptions { Sim = new SimOptions { IsPinRequired = true } });
        var uim = await bench.UseAsync(QmiServiceType.Card);
        var session = UimTable.Session.Write(0, Array.Empty<byte>());
        for (var left = 2; left >= 0; left--)
        {
            var wrong = await uim.AskAsync(UimTable.VerifyPin, session, UimTable.Pin.Write(1, "0000"));
            Assert.That((wrong.Error, wrong[UimTable.AttemptsLeft].Number()), Is.EqualTo((left > 0 ? QmiError.IncorrectPin : QmiError.PinBlocked, left)));
        }
        Assert.That(await bench.AtAsync("AT+CPIN?"), Does.Contain("SIM PUK"));
        await uim.DoAsync(UimTable.UnblockPin, session, UimTable.TwoCodes.Write(1, "26601934", "4321"));
        Assert.That(await bench.AtAsync("AT+CPIN?"), Does.Contain("READY"));
        await uim.DoAsync(UimTable.ChangePin, session, UimTable.TwoCodes.Write(1, "4321", "1111"));
        await uim.DoAsync(UimTable.SetPinProtection, session, UimTable.PinProtection.Write(1, 0, "1111"));
        Assert.That(await bench.AtAsync("AT+CLCK=\"SC\",2"), Does.Contain("+CLCK: 0"));
    }

    [Test]
    public async Task Files_AreThoseOfCrsm()
    {
        await using var bench = await QmiBench.StartAsync();
        var uim = await bench.UseAsync(QmiServiceType.Card);
        var session = UimTable.Session.Write(0, Array.Empty<byte>());
        var content = (await uim.DoAsync(UimTable.ReadTransparent, session, UimTable.File.Write(0x6F07, new byte[] { 0x00, 0x3F, 0xFF, 0x7F }), UimTable.Part.Write(0, 0)))[UimTable.Content].Octets();
        Assert.That(await bench.AtAsync("AT+CRSM=176,28423,0,0,9"), Does.Contain(Convert.ToHexString(content)));
        var record = (await uim.DoAsync(UimTable.ReadRecord, session, UimTable.File.Write(0x6F40, new byte[] { 0x00, 0x3F, 0x10, 0x7F }), UimTable.Record.Write(1, 0)))[UimTable.Content].Octets();
        Assert.That(await bench.AtAsync($"AT+CRSM=178,28480,1,4,{record.Length}"), Does.Contain(Convert.ToHexString(record)));
        var attributes = (await uim.DoAsync(UimTable.GetFileAttributes, session, UimTable.File.Write(0x6F40, new byte[] { 0x00, 0x3F, 0x10, 0x7F })))[UimTable.Attributes];
        Assert.That((attributes.Number(2), attributes.Number(3)), Is.EqualTo((2, record.Length)));
        Assert.That((await uim.AskAsync(UimTable.ReadTransparent, session, UimTable.File.Write(0x6FFF, Array.Empty<byte>()), UimTable.Part.Write(0, 0))).Error, Is.EqualTo(QmiError.CardFileNotFound));
    }

    private static (int Card, int Application) State(QmiAnswer answer)
    {
        var card = answer[UimTable.CardStatus].List(4)[0];
        return (card.Number(), card.List(5) is [var application] ? application.Number(1) : -1);
    }
}

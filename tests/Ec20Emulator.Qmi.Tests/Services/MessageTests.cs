using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>WMS, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MessageTests
{
    /// <summary>SMS-SUBMIT to +4915112345678, "hello", through the service centre of the card.</summary>
    private static readonly byte[] Hello = Convert.FromHexString("00" + "0100" + "0D91945111325476F8" + "0000" + "05E8329BFD06");

    [Test]
    public async Task Message_ThatComes_IsTold_Listed_Read_AndDeleted()
    {
        await using var bench = await QmiBench.StartAsync();
        var wms = await bench.UseAsync(QmiServiceType.Messages);
        await wms.DoAsync(WmsTable.SetEventReport, WmsTable.TellsMessages.Write(1));
        await bench.Modem.Modem.Sms.ReceiveAsync("+4915112345678", "come home");
        var told = (await wms.TakeAsync(WmsTable.EventReport)).Single()[WmsTable.NewMessage];
        Assert.That((told.Number(), told.Number(1)), Is.EqualTo((1, 0)), "in the module's memory");
        Assert.That((await wms.DoAsync(WmsTable.List, WmsTable.Memory.Write(1), WmsTable.Tag.Write(1)))[WmsTable.Messages].List(), Has.Count.EqualTo(1), "not read");
        var raw = (await wms.DoAsync(WmsTable.Read, WmsTable.Place.Write(1, 0)))[WmsTable.Message];
        Assert.That(await bench.AtAsync("AT+CMGL=4"), Does.Contain(Convert.ToHexString(raw.Octets(2))));
        Assert.That((await wms.DoAsync(WmsTable.List, WmsTable.Memory.Write(1)))[WmsTable.Messages].List()[0].Number(1), Is.Zero, "AT+CMGL has read it");
        await wms.DoAsync(WmsTable.Delete, WmsTable.Memory.Write(1), WmsTable.DeletedIndex.Write(0));
        Assert.That(await bench.AtAsync("AT+CMGL=4"), Does.Not.Contain("+CMGL"));
        Assert.That((await wms.AskAsync(WmsTable.Read, WmsTable.Place.Write(1, 0))).Error, Is.EqualTo(QmiError.NoEntry));
        Assert.That((await wms.AskAsync(WmsTable.Read, WmsTable.Place.Write(1, 9999))).Error, Is.EqualTo(QmiError.InvalidIndex));
    }

    [Test]
    public async Task Message_IsSent_WrittenAndSent()
    {
        await using var bench = await QmiBench.StartAsync();
        var wms = await bench.UseAsync(QmiServiceType.Messages);
        await wms.DoAsync(WmsTable.Send, WmsTable.RawMessage.Write(6, Hello));
        var index = (await wms.DoAsync(WmsTable.Write, WmsTable.StoredMessage.Write(1, 6, Hello)))[WmsTable.Index].Number();
        await wms.DoAsync(WmsTable.SendStored, WmsTable.StoredPlace.Write(1, index, 1));
        Assert.That(await bench.AtAsync("AT+CMGF=1;+CMGL=\"STO SENT\""), Does.Contain("\"STO SENT\",\"+4915112345678\""));
        var sent = await bench.Modem.Modem.Sms.ReadSentAsync();
        Assert.That(sent.Messages.Select(message => message.Text), Is.EqualTo(new[] { "hello", "hello" }));
        Assert.That((await wms.AskAsync(WmsTable.Send, WmsTable.RawMessage.Write(6, new byte[] { 0, 1, 2 }))).Error, Is.EqualTo(QmiError.MessagePduType));
        Assert.That((await wms.AskAsync(WmsTable.Send, WmsTable.RawMessage.Write(0, Hello))).Error, Is.EqualTo(QmiError.MessageEncoding));
    }

    [Test]
    public async Task Routes_AreTheThirdMemoryOfCpms()
    {
        await using var bench = await QmiBench.StartAsync();
        var wms = await bench.UseAsync(QmiServiceType.Messages);
        object[][] toCard = [[0, 0, 0, 1], [0, 1, 0, 1]];
        await wms.DoAsync(WmsTable.SetRoutes, WmsTable.Routes.Write((object)toCard));
        Assert.That(await bench.AtAsync("AT+CPMS?"), Does.Match("\"ME\",\\d+,\\d+,\"ME\",\\d+,\\d+,\"SM\""));
        object[][] discarded = [[0, 0, 0, 0]];
        Assert.That((await wms.AskAsync(WmsTable.SetRoutes, WmsTable.Routes.Write((object)discarded))).Error, Is.EqualTo(QmiError.NotSupported));
    }
}

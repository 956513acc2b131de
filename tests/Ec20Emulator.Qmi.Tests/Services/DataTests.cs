using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>WDS, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DataTests
{
    [Test]
    public async Task Session_IsAContext_AndEndsWithIt()
    {
        await using var bench = await QmiBench.StartAsync();
        var wds = await bench.UseAsync(QmiServiceType.Data);
        await wds.DoAsync(WdsTable.StartNetwork, WdsTable.Apn.Write("internet"), WdsTable.IpFamily.Write(4));
        Assert.That((await wds.DoAsync(WdsTable.GetServiceStatus))[WdsTable.Status].Number(), Is.EqualTo(2));
        Assert.That(await bench.AtAsync("AT+CGACT?"), Does.Contain("+CGACT: 1,1"));
        Assert.That(await bench.AtAsync("AT$QCRMCALL?"), Does.Contain("$QCRMCALL: 1,V4"));
        Assert.That((await wds.AskAsync(WdsTable.StartNetwork)).Error, Is.EqualTo(QmiError.NoEffect));
        await bench.Modem.Modem.Network.DropContextAsync(1);
        var told = await wds.TakeAsync(WdsTable.ServiceStatus);
        Assert.That(told.Select(one => one[WdsTable.ToldStatus].Number()), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(told[1][WdsTable.VerboseEndReason].Number(1), Is.EqualTo(36), "deactivated by the network");
        Assert.That((await wds.AskAsync(WdsTable.GetSettings)).Error, Is.EqualTo(QmiError.OutOfCall));
    }

    [Test]
    public async Task Session_OfAProfile_IsStoppedByItsHandle_OrWithItsClient()
    {
        await using var bench = await QmiBench.StartAsync();
        var (one, other) = (await bench.UseAsync(QmiServiceType.Data), await bench.UseAsync(QmiServiceType.Data));
        var id = (await one.DoAsync(WdsTable.CreateProfile, WdsTable.ProfileType.Write(0), WdsTable.PdpType.Write(3), WdsTable.Apn.Write("private.test")))[WdsTable.ProfileId].Number(1);
        Assert.That(await bench.AtAsync("AT+CGDCONT?"), Does.Contain($"+CGDCONT: {id},\"IPV4V6\",\"private.test\""));
        var handle = (await one.DoAsync(WdsTable.StartNetwork, WdsTable.Profile.Write(id)))[WdsTable.Handle].Long(0);
        await other.DoAsync(WdsTable.SetFamily, WdsTable.FamilyPreference.Write(6));
        await other.DoAsync(WdsTable.StartNetwork, WdsTable.Profile.Write(id));
        Assert.That((await other.DoAsync(WdsTable.GetSettings)).Find(WdsTable.Ipv6Address), Is.Not.Null);
        Assert.That(await bench.AtAsync("AT$QCRMCALL?"), Does.Contain("1,V4").And.Contain("1,V6"));
        Assert.That((await one.AskAsync(WdsTable.ModifyProfile, WdsTable.ProfileId.Write(0, id))).Error, Is.EqualTo(QmiError.IncompatibleState));
        Assert.That((await one.AskAsync(WdsTable.StopNetwork, WdsTable.Handle.Write(99))).Error, Is.EqualTo(QmiError.InvalidHandle));
        await one.DoAsync(WdsTable.StopNetwork, WdsTable.Handle.Write(handle));
        Assert.That(await bench.AtAsync("AT$QCRMCALL?"), Does.Not.Contain("V4").And.Contain("1,V6"));
        await bench.ControlAsync(CtlTable.ReleaseClient, CtlTable.Client.Write(QmiServiceType.Data, other.Number));
        Assert.That(await bench.AtAsync("AT$QCRMCALL?"), Does.Not.Contain("V6"));
        await one.DoAsync(WdsTable.DeleteProfile, WdsTable.ProfileId.Write(0, id));
        Assert.That(await bench.AtAsync("AT+CGDCONT?"), Does.Not.Contain("private.test"));
    }

    [TestCase(6, 1, 50, Description = "the network gives IPv4 alone")]
    [TestCase(4, 9, 235, Description = "no such profile")]
    public async Task Session_ThatCannotBe_SaysWhy(int family, int profile, int reason)
    {
        await using var bench = await QmiBench.StartAsync();
        var wds = await bench.UseAsync(QmiServiceType.Data);
        var answer = await wds.AskAsync(WdsTable.StartNetwork, WdsTable.IpFamily.Write(family), WdsTable.Profile.Write(profile));
        Assert.That((answer.Error, answer[WdsTable.VerboseEndReason].Number(1)), Is.EqualTo((QmiError.CallFailed, reason)));
    }

    [Test]
    public async Task Session_WithoutService_SaysSo()
    {
        await using var bench = await QmiBench.StartAsync();
        var wds = await bench.UseAsync(QmiServiceType.Data);
        await bench.AtAsync("AT+CFUN=4");
        var answer = await wds.AskAsync(WdsTable.StartNetwork);
        Assert.That((answer.Error, answer[WdsTable.EndReason].Number()), Is.EqualTo((QmiError.CallFailed, 3)));
    }
}

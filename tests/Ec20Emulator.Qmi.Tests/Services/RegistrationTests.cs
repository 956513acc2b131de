using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>NAS, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RegistrationTests
{
    [Test]
    public async Task Registration_IsThatOfCreg()
    {
        await using var bench = await QmiBench.StartAsync();
        var nas = await bench.UseAsync(QmiServiceType.NetworkAccess);
        var answer = await nas.DoAsync(NasTable.GetServingSystem);
        Assert.That((answer[NasTable.Serving].Number(), answer[NasTable.CurrentNetwork].Number(), answer[NasTable.CurrentNetwork].Number(1)), Is.EqualTo((1, 460, 1)));
        Assert.That(await bench.AtAsync("AT+CREG=2;+CREG?"), Does.Contain($"\"{answer[NasTable.TrackingArea].Number():X}\",\"{answer[NasTable.CellId].Number():X}\""));
    }

    [Test]
    public async Task Indications_ComeWhenTheNetworkChanges_ToThoseWhoAsked()
    {
        await using var bench = await QmiBench.StartAsync();
        var (one, other) = (await bench.UseAsync(QmiServiceType.NetworkAccess), await bench.UseAsync(QmiServiceType.NetworkAccess));
        await one.DoAsync(NasTable.RegisterIndications, NasTable.TellsServingSystem.Write(1), NasTable.TellsSystemInfo.Write(1), NasTable.TellsSignalInfo.Write(1));
        await bench.Modem.Modem.Network.LoseCoverageAsync();
        await bench.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await bench.Modem.Modem.Network.RegainCoverageAsync();
        await bench.Modem.AdvanceAsync(TimeSpan.FromSeconds(60));
        var told = await one.TakeAsync(NasTable.ServingSystem);
        Assert.That(told.Select(answer => answer[NasTable.Serving].Number()).Distinct(), Is.EqualTo(new[] { 2, 1 }), "searching, registered");
        Assert.That(told[^1][NasTable.ToldTrackingArea].Number(), Is.EqualTo(0xDE10));
        Assert.That(await one.TakeAsync(NasTable.SystemInfo), Is.Not.Empty);
        Assert.That(await other.TakeAsync(NasTable.ServingSystem), Is.Empty);
    }

    [Test]
    public async Task Signal_IsThatOfCsq_AndToldByItsStep()
    {
        await using var bench = await QmiBench.StartAsync();
        var nas = await bench.UseAsync(QmiServiceType.NetworkAccess);
        var signal = (await nas.DoAsync(NasTable.GetSignalInfo))[NasTable.LteSignal];
        Assert.That(((sbyte)signal.Number(), (sbyte)signal.Number(1), (short)signal.Number(2), (short)signal.Number(3)), Is.EqualTo((-57, -9, -86, 140)));
        await nas.DoAsync(NasTable.RegisterIndications, NasTable.TellsSignalInfo.Write(1));
        await nas.DoAsync(NasTable.ConfigureSignalInfoAgain, NasTable.LteRssiDelta.Write(100));
        await bench.Modem.Modem.Network.SetSignalAsync(26);
        Assert.That(await nas.TakeAsync(NasTable.SignalInfo), Is.Empty, "4 dB");
        await bench.Modem.Modem.Network.SetSignalAsync(20);
        Assert.That((await nas.TakeAsync(NasTable.SignalInfo)).Select(one => (sbyte)one[NasTable.LteSignal].Number()), Is.EqualTo(new[] { -73 }));
        Assert.That(await bench.AtAsync("AT+CSQ"), Does.Contain("+CSQ: 20,"));
    }

    [Test]
    public async Task Choice_IsThatOfCops_AndOfQcfg()
    {
        await using var bench = await QmiBench.StartAsync();
        var nas = await bench.UseAsync(QmiServiceType.NetworkAccess);
        var networks = (await nas.DoAsync(NasTable.Scan))[NasTable.Networks].List();
        Assert.That(networks.Select(one => (one.Number() * 100 + one.Number(1), one.Text(3))), Is.EqualTo(new[] { (46001, "CHN-UNICOM"), (46001, "CHN-UNICOM"), (46000, "CHINA MOBILE") }));
        await nas.DoAsync(NasTable.SetPreference, NasTable.ModePreference.Write(1 << 3));
        Assert.That(await bench.AtAsync("AT+QCFG=\"nwscanmode\""), Does.Contain("\"nwscanmode\",2"));
        Assert.That((await nas.DoAsync(NasTable.GetServingSystem))[NasTable.Serving].List(4)[0].Number(), Is.EqualTo(5), "UMTS");
        await nas.DoAsync(NasTable.Register, NasTable.RegisterAction.Write(2), NasTable.ManualNetwork.Write(460, 1, 5));
        Assert.That(await bench.AtAsync("AT+COPS?"), Does.Contain("+COPS: 1,"));
        Assert.That((await nas.AskAsync(NasTable.Register, NasTable.RegisterAction.Write(2), NasTable.ManualNetwork.Write(262, 1, 0xFF))).Error, Is.EqualTo(QmiError.NoNetworkFound));
        await nas.DoAsync(NasTable.Register, NasTable.RegisterAction.Write(1));
        Assert.That((await nas.AskAsync(NasTable.SetPreference, NasTable.ModePreference.Write(1 << 3 | 1 << 4))).Error, Is.EqualTo(QmiError.NotSupported));
        Assert.That((await nas.DoAsync(NasTable.GetPreference))[NasTable.ModePreference].Number(), Is.EqualTo(1 << 3));
    }

    [Test]
    public async Task Bands_AreThoseOfQcfg()
    {
        await using var bench = await QmiBench.StartAsync();
        var nas = await bench.UseAsync(QmiServiceType.NetworkAccess);
        await nas.DoAsync(NasTable.SetPreference, NasTable.BandPreference.Write(1UL << 22), NasTable.LteBandPreference.Write(1UL << 2));
        Assert.That(await bench.AtAsync("AT+QCFG=\"band\""), Does.Contain("\"band\",0x10,0x4,"), "WCDMA 2100, LTE 3");
        await bench.AtAsync("AT+QCFG=\"band\",11,1");
        var now = await nas.DoAsync(NasTable.GetPreference);
        Assert.That((now[NasTable.BandPreference].Long(0), now[NasTable.LteBandPreference].Long(0)), Is.EqualTo((1UL << 8 | 1UL << 22, 1UL)), "GSM 900, WCDMA 2100, LTE 1");
        Assert.That((await nas.AskAsync(NasTable.SetPreference, NasTable.LteBandPreference.Write(1UL << 60))).Error, Is.EqualTo(QmiError.NotSupported), "a band it has not");
    }

    [Test]
    public async Task Detached_HereAndThere()
    {
        await using var bench = await QmiBench.StartAsync();
        var nas = await bench.UseAsync(QmiServiceType.NetworkAccess);
        await nas.DoAsync(NasTable.Attach, NasTable.AttachAction.Write(2));
        Assert.That(await bench.AtAsync("AT+CGATT?"), Does.Contain("+CGATT: 0"));
        Assert.That((await nas.AskAsync(NasTable.Attach, NasTable.AttachAction.Write(2))).Error, Is.EqualTo(QmiError.NoEffect));
        await bench.AtAsync("AT+CGATT=1");
        Assert.That((await nas.DoAsync(NasTable.GetServingSystem))[NasTable.Serving].Number(2), Is.EqualTo(1));
    }
}

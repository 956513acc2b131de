using Ec20Emulator.Modem;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>DMS, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DeviceTests
{
    [Test]
    public async Task Device_TellsWhatItIs()
    {
        await using var bench = await QmiBench.StartAsync();
        var dms = await bench.UseAsync(QmiServiceType.Device);
        Assert.That((await dms.DoAsync(DmsTable.GetManufacturer))[DmsTable.Text].Text(), Is.EqualTo("QUALCOMM INCORPORATED"));
        Assert.That((await dms.DoAsync(DmsTable.GetModel))[DmsTable.Text].Text(), Is.EqualTo("QUECTEL Mobile Broadband Module"));
        var revision = (await dms.DoAsync(DmsTable.GetRevision))[DmsTable.Text].Text();
        Assert.That(await bench.AtAsync("AT+CGMR"), Does.Contain(revision));
        var imei = (await dms.DoAsync(DmsTable.GetIds))[DmsTable.Imei].Text();
        Assert.That(await bench.AtAsync("AT+CGSN"), Does.Contain(imei));
        var capabilities = (await dms.DoAsync(DmsTable.GetCapabilities))[DmsTable.Capabilities];
        Assert.That(capabilities.List(4).Select(one => one.Number()), Is.EqualTo(new[] { 4, 5, 8 }));
    }

    [Test]
    public async Task OperatingMode_IsThatOfCfun()
    {
        await using var bench = await QmiBench.StartAsync();
        var dms = await bench.UseAsync(QmiServiceType.Device);
        await dms.DoAsync(DmsTable.SetEventReport, DmsTable.TellsOperatingMode.Write(1));
        await dms.DoAsync(DmsTable.SetOperatingMode, DmsTable.OperatingMode.Write(1));
        Assert.That(await bench.AtAsync("AT+CFUN?"), Does.Contain("+CFUN: 4"));
        await bench.Dte.OkAsync("AT+CFUN=0");
        Assert.That((await dms.DoAsync(DmsTable.GetOperatingMode))[DmsTable.OperatingMode].Number(), Is.EqualTo(3));
        await bench.Dte.OkAsync("AT+CFUN=1");
        var told = await dms.TakeAsync(DmsTable.EventReport);
        Assert.That(told.Select(one => one.Find(DmsTable.ReportedOperatingMode)?.Number()).OfType<int>(), Is.EqualTo(new[] { 1, 3, 0 }));
        Assert.That((await dms.AskAsync(DmsTable.SetOperatingMode, DmsTable.OperatingMode.Write(4))).Error, Is.EqualTo(QmiError.InvalidTransition), "reset from online");
    }

    [Test]
    public async Task Pin_EnteredHere_IsEnteredThere()
    {
        await using var bench = await QmiBench.StartAsync(new ModemOptions { Sim = new SimOptions { IsPinRequired = true } });
        var dms = await bench.UseAsync(QmiServiceType.Device);
        var status = (await dms.DoAsync(DmsTable.GetPinStatus))[DmsTable.FirstPin];
        Assert.That((status.Number(), status.Number(1), status.Number(2)), Is.EqualTo((1, 3, 10)));
        var wrong = await dms.AskAsync(DmsTable.VerifyPin, DmsTable.Pin.Write(1, "9999"));
        Assert.That((wrong.Error, wrong[DmsTable.AttemptsLeft].Number()), Is.EqualTo((QmiError.IncorrectPin, 2)));
        Assert.That(await bench.AtAsync("AT+QPINC=\"SC\""), Does.Contain("+QPINC: \"SC\",2,10"));
        await dms.DoAsync(DmsTable.VerifyPin, DmsTable.Pin.Write(1, "1234"));
        Assert.That(await bench.AtAsync("AT+CPIN?"), Does.Contain("+CPIN: READY"));
    }
}

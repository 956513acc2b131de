using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Lines;

/// <summary>AT+IPR and AT+ICF agree with what the transport reports (at-engine.md 10).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LineSettingsTests
{
    [Test]
    public async Task Rate_OfADteThatComesWithSettings_IsTakenOver()
    {
        await using var modem = await TestModem.StartAsync();
        await using var port = new InMemoryPort("serial");
        port.Dte.LineSettings = new LineSettings(19200, 8, LineParity.Odd);
        await port.Dte.WriteAsync(new byte[1]);
        _ = await port.ReadAsync(new byte[1], CancellationToken.None); // what the transport does before it hands the port over
        using var ended = new CancellationTokenSource();
        Assert.That(port.LineSettings, Is.Not.Null);
        var serving = modem.Modem.RunPortAsync(PortNames.Uart1, port, ended.Token);
        await modem.Modem.WhenIdleAsync();
        var line = modem.Modem.Core.Ports[PortNames.Uart1].Line;
        Assert.That((line.Rate, line.Parity), Is.EqualTo((19200, 0)));
        await ended.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Rate_OfTheDte_CountsAgainAfterAReboot()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Dte.OkAsync("AT+IPR=9600;&W");
        modem.Dte.Dte.LineSettings = new LineSettings(57600);
        await modem.Dte.WhenTakenAsync();
        await modem.Modem.Power.ResetAsync();
        await modem.Dte.WhenTakenAsync();
        Assert.That(modem.Modem.Core.Ports[PortNames.UsbModem].Line.Rate, Is.EqualTo(57600));
        Assert.That(modem.Modem.Core.Ports[PortNames.UsbAt].Line.Rate, Is.EqualTo(9600));
    }

    [TestCase(300, 8, LineStopBits.One)]
    [TestCase(115200, 7, LineStopBits.One)]
    [TestCase(115200, 8, LineStopBits.Two)]
    public async Task Settings_TheModuleDoesNotHave_AreSaidInTheLog(int rate, int dataBits, LineStopBits stopBits)
    {
        await using var modem = await TestModem.StartAsync();
        modem.Dte.Dte.LineSettings = new LineSettings(rate, dataBits, LineParity.None, stopBits);
        await modem.Dte.OkAsync("AT");
        Assert.That(modem.Log.Lines, Has.Some.Contains("UART does not have"));
        await modem.Dte.ExchangeAsync("AT+IPR?", "\r\n+IPR: 115200\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Output_HeldByRts_ReachesTheNextDte_NotAtAll()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        await modem.Dte.OkAsync("AT+IFC=2,2");
        await modem.Dte.ExchangeAsync(SecureEcho.Open(4, 2), "\r\nCONNECT\r\n");
        modem.Dte.Dte.Rts = false;
        await modem.Dte.SendAsync("held back");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        var next = await modem.ReattachAsync();
        await next.OkAsync("AT");
    }
}

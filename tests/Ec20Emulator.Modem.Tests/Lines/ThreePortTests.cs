using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Lines;

/// <summary>uart1, usbmodem and usbat are three doors to one modem (at-engine.md 1, 8; ssl.md C7.3, C7.9).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ThreePortTests
{
    [Test]
    public async Task Settings_OfOnePort_AreItsOwn()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await modem.Dte.OkAsync("ATE0X1S0=3S10=20&C0&D1+CMEE=2");
        await modem.Dte.ExchangeAsync("AT+CMUX=0", $"\r\n+CME ERROR: {CmeErrorText.Of(CmeError.OperationNotAllowed)}\r\n");
        await usbAt.ExchangeAsync("AT+CMUX=0", "\r\n+CME ERROR: 3\r\n");
        await uart.ExchangeAsync("ATV0", "0\r");
        await uart.SendAsync("AT\r");
        await uart.ExpectAsync("AT\r0\r");
        await usbAt.SendAsync("ATQ1\r");
        await usbAt.ExpectAsync("ATQ1\r");
        foreach (var port in new[] { uart, usbAt })
        {
            var settings = modem.Modem.Core.Ports[port.Name].Settings;
            Assert.That((settings.Echo, settings.ConnectDetail, settings.CarrierDetect, settings.DtrAction), Is.EqualTo((true, 4, 1, 2)), port.Name);
            Assert.That((settings.Registers[0], settings.Registers[10], settings.Format.ErrorDetail), Is.EqualTo(((byte)0, (byte)15, 1)), port.Name);
        }
        var own = modem.Modem.Core.Ports[PortNames.UsbModem].Settings;
        Assert.That((own.Echo, own.Format.Verbose, own.Format.Quiet, own.ConnectDetail), Is.EqualTo((false, true, false, 1)));
        Assert.That((own.Registers[0], own.Registers[10], own.Format.ErrorDetail), Is.EqualTo(((byte)3, (byte)20, 2)));
        await modem.Dte.OkAsync("AT");
    }

    [TestCase("usbmodem")]
    [TestCase("uart1")]
    public async Task Urc_GoesToTheConfiguredPort_AndElsewhereWhileNobodyIsThere(string configured)
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await modem.Dte.OkAsync($"AT+QURCCFG=\"urcport\",\"{configured}\"");
        var (chosen, other) = configured == "uart1" ? (uart, modem.Dte) : (modem.Dte, uart);
        await SendAsync(modem, "+QIND: A");
        await chosen.ExpectAsync("\r\n+QIND: A\r\n");
        await other.SilenceAsync();
        await chosen.DetachAsync();
        await SendAsync(modem, "+QIND: B");
        await other.ExpectAsync("\r\n+QIND: B\r\n");
    }

    [Test]
    public async Task Urc_ForAll_GoesToEveryPortWithADte()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"all\"");
        await SendAsync(modem, "+QIND: A");
        await uart.ExpectAsync("\r\n+QIND: A\r\n");
        await modem.Dte.ExpectAsync("\r\n+QIND: A\r\n");
    }

    [Test]
    public async Task UsbAt_HasNoTransparentMode_AndSaysSo()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await usbAt.ExchangeAsync(SecureEcho.Open(4, 2), "\r\nERROR\r\n");
        await usbAt.SendAsync("AT+QIGETERROR\r");
        Assert.That(await usbAt.ReadUntilAsync("\r\nOK\r\n"), Does.Contain("+QIGETERROR: 555,"));
    }

    [TestCase("uart1")]
    [TestCase("usbmodem")]
    public async Task Port_OfASocket_IsTheOneItWasOpenedOn(string name)
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var port = await modem.AttachAsync(name);
        await port.ExchangeAsync(SecureEcho.Open(4, 2), "\r\nCONNECT\r\n");
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await usbAt.SendAsync("AT+QSSLSTATE=4\r");
        Assert.That(await usbAt.ReadUntilAsync("\r\nOK\r\n"), Does.Contain($",4,2,\"{name}\",1\r\n").And.Contain("+QSSLSTATE: 4,"));
    }

    [Test]
    public async Task Upload_OnOnePort_AndQueriesOnAnother_GoSideBySide()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await modem.Dte.ExchangeAsync(SecureEcho.Open(4, 2), "\r\nCONNECT\r\n");
        var data = new byte[512 * 1024];
        new Random(11).NextBytes(data);
        data.AsSpan().Replace((byte)'+', (byte)'-');
        var download = Task.Run(() => modem.Dte.ReadExactlyAsync(data.Length));
        foreach (var piece in data.Chunk(64 * 1024))
        {
            await modem.Dte.Dte.WriteAsync(piece);
            await usbAt.ExchangeAsync("AT+CGMM", "\r\nEC20F\r\n\r\nOK\r\n");
        }
        while (!download.IsCompleted)
            await PushAsync(modem);
        Assert.That(await download, Is.EqualTo(data));
    }

    /// <summary>The last packet waits for 200 ms of the modem's clock.</summary>
    private static Task PushAsync(TestModem modem) => modem.AdvanceAsync(TimeSpan.FromMilliseconds(20));

    private static Task SendAsync(TestModem modem, string urc) => modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Core.Urcs.Send(urc));
}

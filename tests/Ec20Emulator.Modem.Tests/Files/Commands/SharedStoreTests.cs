using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Files.Commands.FileWire;

namespace Ec20Emulator.Modem.Tests.Files.Commands;

/// <summary>Several ports, reboots, full and failing media.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SharedStoreTests
{
    [Test]
    public async Task Uploads_OnAllPortsAtOnce_DoNotMix()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var ports = new[] { modem.Dte, await modem.AttachAsync(PortNames.UsbAt), await modem.AttachAsync(PortNames.Uart1) };
        var files = ports.Select((_, i) => Noise(200_000, i)).ToArray();
        await Task.WhenAll(ports.Select(async (port, i) =>
        {
            if (port.Echoes)
                await port.OkAsync("ATE0");
            await port.BeginUploadAsync($"\"f{i}\",200000,60");
        }));
        await Task.WhenAll(ports.Select(async (port, i) =>
        {
            foreach (var piece in files[i].Chunk(1000 + i))
                await port.Dte.WriteAsync(piece);
            await port.UploadedAsync(files[i]);
        }));
        for (var i = 0; i < ports.Length; i++)
            await modem.Dte.DownloadsAsync($"f{i}", files[i]);
    }

    [Test]
    public async Task Upload_UnderWay_KeepsOthersOffItsFile()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await modem.Dte.BeginUploadAsync("\"a\",4");
        await modem.Dte.SendAsync("AB");
        await modem.Dte.SilenceAsync();
        foreach (var command in new[] { "AT+QFUPL=\"a\",4", "AT+QFDEL=\"a\"", "AT+QFOPEN=\"a\"", "AT+QFMOV=\"a\",\"b\"" })
            await other.ExchangeAsync(command, "\r\n+CME ERROR: 426\r\n");
        await modem.Dte.SendAsync("CD");
        await modem.Dte.UploadedAsync(Ascii("ABCD"));
        await other.DownloadsAsync("a", Ascii("ABCD"));
    }

    [Test]
    public async Task Reboot_ClosesHandlesAndEmptiesRam_ButUfsKeepsEvenAnUploadUnderWay()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.UploadAsync("RAM:gone", Ascii("x"));
        await modem.Dte.ExchangeAsync("AT+QFOPEN=\"kept\",1", "\r\n+QFOPEN: 0\r\n\r\nOK\r\n");
        await modem.Dte.BeginUploadAsync("\"part\",100");
        await modem.Dte.SendAsync("ABC");
        await modem.Dte.SilenceAsync();
        await modem.Modem.Core.Mailbox.TellAsync(modem.Modem.Assembly.Power.Supply.CutPower);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.TakeAllAsync();
        await modem.Dte.SendAsync("ATE0\r");
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ListsAsync("RAM:*");
        await modem.Dte.ListsAsync("*", "\"UFS:kept\",0", "\"UFS:part\",3");
        await modem.Dte.OkAsync("AT+QFOPEN?");
        await modem.Dte.ExchangeAsync("AT+QFLDS=\"RAM\"", "\r\n+QFLDS: 2606080,2616320\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task FullVolume_RefusesTheNextByteAndTakesItAfterADeletion()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.HasFileAsync("RAM:most", new byte[2_606_000]);
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"RAM:rest\",81", "\r\n+CME ERROR: 403\r\n");
        await modem.Dte.UploadAsync("RAM:rest", Noise(80));
        await modem.Dte.ExchangeAsync("AT+QFLDS=\"RAM\"", "\r\n+QFLDS: 0,2616320\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFOPEN=\"RAM:rest\"", "\r\n+QFOPEN: 3000\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFWRITE=3000,81", "\r\n+CME ERROR: 420\r\n");
        await modem.Dte.ExchangeAsync("AT+QFWRITE=3000,80", "\r\nCONNECT\r\n");
        await modem.Dte.Dte.WriteAsync(Noise(80, 5));
        await modem.Dte.ExpectAsync("\r\n+QFWRITE: 80,80\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFMOV=\"RAM:most\",\"RAM:copy\",1", "\r\n+CME ERROR: 403\r\n");
        await modem.Dte.OkAsync("AT+QFDEL=\"RAM:most\"");
        await modem.Dte.UploadAsync("RAM:new", Noise(81));
    }

    [Test]
    public async Task Announcement_ReservesItsRoomUntilTheUploadEnds()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await modem.Dte.BeginUploadAsync("\"RAM:a\",2606080");
        await other.ExchangeAsync("AT+QFUPL=\"RAM:b\",1", "\r\n+CME ERROR: 403\r\n");
        await modem.Dte.SendAsync("A");
        await modem.AdvanceAsync(5 * Second);
        await modem.Dte.UploadedAsync(Ascii("A"));
        await other.UploadAsync("RAM:b", Ascii("B"));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public async Task Errors_AreNumericWhateverCmeeSays(int detail)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync($"AT+CMEE={detail}");
        await modem.Dte.ExchangeAsync("AT+QFDWL=\"missing\"", "\r\n+CME ERROR: 405\r\n");
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"x\",0", "\r\n+CME ERROR: 400\r\n");
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"x\",\"0\"", "\r\n+CME ERROR: 425\r\n");
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"x,1", "\r\nERROR\r\n");
    }

    [Test]
    public async Task SdCard_WhereFitted_IsAMediumLikeTheOthersAndOutlivesAReboot()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { SdCardBytes = 1000 }, echo: false);
        await modem.Dte.ExchangeAsync("AT+QFLDS=\"SD\"", "\r\n+QFLDS: 1000,1000\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"SD:x\",1001", "\r\n+CME ERROR: 403\r\n");
        await modem.Dte.UploadAsync("SD:x", Ascii("ABC"));
        await modem.Dte.ListsAsync("SD:*", "\"SD:x\",3");
        await modem.Dte.OkAsync("AT+QFMOV=\"SD:x\",\"RAM:\"");
        await modem.Dte.ListsAsync("SD:*");
        await modem.Dte.DownloadsAsync("RAM:x", Ascii("ABC"));
    }

    [Test]
    public async Task Upload_TheHostDiskCannotStore_FailsAndLeavesNoFile()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-").FullName;
        await using var modem = await TestModem.StartAsync(new ModemOptions { StateDirectory = folder }, echo: false);
        Directory.Delete(folder, true);
        await modem.Dte.BeginUploadAsync("\"a\",3");
        await modem.Dte.SendAsync("ABC");
        await modem.Dte.ExpectAsync("\r\n+CME ERROR: 409\r\n");
        await modem.Dte.ListsAsync("*");
        await modem.Dte.UploadAsync("RAM:a", Ascii("ABC"));
    }
}

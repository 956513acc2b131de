using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Files.Commands.FileWire;

namespace Ec20Emulator.Modem.Tests.Files.Commands;

[Parallelizable(ParallelScope.All)]
internal sealed class InterruptedTransferTests
{
    [Test]
    public async Task Upload_OfADteThatDisconnects_KeepsWhatCameForTheNextDte()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync("\"RAM:part\",1000,65535");
        await modem.Dte.SendAsync("ABC");
        var next = await modem.ReattachAsync();
        await next.ListsAsync("RAM:*", "\"RAM:part\",3");
        await next.DownloadsAsync("RAM:part", Ascii("ABC"));
        await next.ExchangeAsync("AT+QFLDS=\"RAM\"", "\r\n+QFLDS: 2606077,2616320\r\n\r\nOK\r\n");
        await next.OkAsync("AT+QFDEL=\"RAM:part\"");
        await modem.AdvanceAsync(TimeSpan.FromDays(1));
        await next.SilenceAsync();
    }

    [Test]
    public async Task Upload_OfADteThatDisconnectsBehindPlusSigns_KeepsThemAsData()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync("\"part\",1000,60");
        await modem.Dte.SendAsync("ABC");
        await modem.AdvanceAsync(2 * Second);
        await modem.Dte.SendAsync("++");
        var next = await modem.ReattachAsync();
        await next.DownloadsAsync("part", Ascii("ABC++"));
    }

    [Test]
    public async Task Upload_OfADteThatDisconnectsBeforeTheFirstByte_LeavesNoFileAndNoSpaceTaken()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync("\"RAM:none\",1000,60");
        var next = await modem.ReattachAsync();
        await next.ListsAsync("RAM:*");
        await next.ExchangeAsync("AT+QFLDS=\"RAM\"", "\r\n+QFLDS: 2606080,2616320\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Upload_WithDtrDroppedUnderD0_GoesOn()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Core.Ports[PortNames.UsbModem].Settings.DtrAction = 0);
        await modem.Dte.BeginUploadAsync("\"a\",4");
        await modem.Dte.SendAsync("AB");
        modem.Dte.Dte.Dtr = false;
        await modem.Dte.SilenceAsync();
        await modem.Dte.SendAsync("CD");
        await modem.Dte.UploadedAsync(Ascii("ABCD"));
    }

    [Test]
    public async Task Download_StoppedByTheEscape_ReportsExactlyWhatWasSent()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var bytes = Noise(1_000_000);
        await modem.HasFileAsync("RAM:big", bytes);
        await modem.Dte.ExchangeAsync("AT+QFDWL=\"RAM:big\"", "\r\nCONNECT\r\n");
        await modem.AdvanceAsync(Second);
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(Second);
        var output = await modem.Dte.ReadToOkAsync();
        var end = output.LastIndexOf("\r\n+QFDWL: ", StringComparison.Ordinal);
        var sent = Encoding.Latin1.GetBytes(output[..end]);
        Assert.That(sent, Has.Length.InRange(1, bytes.Length - 1));
        Assert.That(sent.AsSpan().SequenceEqual(bytes.AsSpan(0, sent.Length)), Is.True, "the part sent");
        Assert.That(output[end..], Is.EqualTo($"\r\n+QFDWL: {sent.Length},{ChecksumOf(sent)}\r\n\r\nOK\r\n"));
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Download_ToADteThatDisconnects_LeavesASanePort()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.HasFileAsync("RAM:big", Noise(1_000_000));
        await modem.Dte.ExchangeAsync("AT+QFDWL=\"RAM:big\"", "\r\nCONNECT\r\n");
        var next = await modem.ReattachAsync();
        await next.OkAsync("AT");
        await next.OkAsync("AT+QFDEL=\"RAM:big\"");
    }

    [Test]
    public async Task Download_OfAFileDeletedMeanwhile_GoesOnToItsEnd()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var bytes = Noise(500_000);
        await modem.HasFileAsync("RAM:big", bytes);
        await modem.Dte.ExchangeAsync("AT+QFDWL=\"RAM:big\"", "\r\nCONNECT\r\n");
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("AT+QFDEL=\"RAM:big\"");
        Assert.That((await modem.Dte.ReadExactlyAsync(bytes.Length)).AsSpan().SequenceEqual(bytes), Is.True);
        await modem.Dte.ExpectAsync($"\r\n+QFDWL: {bytes.Length},{ChecksumOf(bytes)}\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Read_StoppedByTheEscape_EndsWithOkAndTheNextCommandWorks()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.HasFileAsync("RAM:big", Noise(1_000_000));
        await modem.Dte.ExchangeAsync("AT+QFOPEN=\"RAM:big\"", "\r\n+QFOPEN: 3000\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFREAD=3000", "\r\nCONNECT 1000000\r\n");
        await modem.AdvanceAsync(Second);
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(Second);
        var output = await modem.Dte.ReadToOkAsync();
        Assert.That(output, Has.Length.LessThan(1_000_000).And.EndWith("\r\nOK\r\n"));
        await modem.Dte.ExchangeAsync("AT+QFPOSITION=3000", "\r\n+QFPOSITION: 1000000\r\n\r\nOK\r\n");
    }
}

using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Files.Commands.FileWire;

namespace Ec20Emulator.Modem.Tests.Files.Commands;

[Parallelizable(ParallelScope.All)]
internal sealed class UploadTests
{
    [TestCase("amazon-root-ca-1.pem", 0, "1188,2d13")]
    [TestCase("amazon-root-ca-1.pem", 1, "1187,2d19")]
    [TestCase("isrg-root-x1.pem", 0, "1939,4f64")]
    public async Task Upload_OfACertificate_AnswersWhatARealModulePrinted(string file, int cutAtEnd, string expected)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var bytes = TestData(file)[..^cutAtEnd];
        await modem.Dte.BeginUploadAsync($"\"RAM:ca.pem\",{bytes.Length},100");
        await modem.Dte.Dte.WriteAsync(bytes);
        await modem.Dte.ExpectAsync($"\r\n+QFUPL: {expected}\r\n\r\nOK\r\n");
        await modem.Dte.DownloadsAsync("RAM:ca.pem", bytes);
    }

    [Test]
    public async Task Upload_OfAMegabyteInOddPieces_KeepsEveryByte()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var bytes = Noise(1024 * 1024 + 13);
        await modem.Dte.BeginUploadAsync($"\"RAM:big\",{bytes.Length}");
        var random = new Random(2);
        for (var sent = 0; sent < bytes.Length;)
        {
            var piece = Math.Min(bytes.Length - sent, random.Next(1, 9000));
            await modem.Dte.Dte.WriteAsync(bytes.AsMemory(sent, piece));
            sent += piece;
        }
        await modem.Dte.UploadedAsync(bytes);
        await modem.Dte.DownloadsAsync("RAM:big", bytes);
    }

    [Test]
    public async Task Upload_OfEveryPairOfValues_IsBinaryTransparentBothWays()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        byte[] bytes = [.. Enumerable.Range(0, 256).SelectMany(first => Enumerable.Range(0, 256).SelectMany(second => new[] { (byte)first, (byte)second }))];
        await modem.Dte.UploadAsync("RAM:all", bytes);
        await modem.Dte.DownloadsAsync("RAM:all", bytes);
        await modem.Dte.ExchangeAsync("AT+QFOPEN=\"RAM:all\",2", "\r\n+QFOPEN: 3000\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QFREAD=3000", $"\r\nCONNECT {bytes.Length}\r\n");
        Assert.That(await modem.Dte.ReadExactlyAsync(bytes.Length), Is.EqualTo(bytes));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
    }

    [Test]
    public async Task Upload_InAnyPiecesOfEscapeCharacters_IsAllData()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        string[] pieces = ["+", "++", "+++", "\r", "\n", "\u001a", "\u001b", "AT\r"];
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var payload = random.GetItems(pieces, random.Next(1, 12));
            var bytes = Ascii(string.Concat(payload));
            await modem.Dte.BeginUploadAsync($"\"RAM:x\",{bytes.Length}");
            foreach (var piece in payload)
                await modem.Dte.SendAsync(piece);
            await modem.Dte.UploadedAsync(bytes);
            await modem.Dte.DownloadsAsync("RAM:x", bytes);
            await modem.Dte.OkAsync("AT+QFDEL=\"RAM:x\"");
        }
    }

    [TestCase(1, 0)]
    [TestCase(1023, 0)]
    [TestCase(1024, 1)]
    [TestCase(1025, 1)]
    [TestCase(10240, 10)]
    [TestCase(70_001, 68)]
    public async Task Upload_InAckMode_SendsOneCharacterPerWholeBlock(int size, int expected)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var bytes = Noise(size);
        await modem.Dte.BeginUploadAsync($"\"a\",{size},5,1");
        foreach (var piece in bytes.Chunk(700))
            await modem.Dte.Dte.WriteAsync(piece);
        await modem.Dte.ExpectAsync(new string('A', expected));
        await modem.Dte.UploadedAsync(bytes);
        await modem.Dte.SilenceAsync();
    }

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(65535)]
    public async Task Upload_OfADteThatFallsSilent_EndsExactlyAtTheTimeout(int seconds)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync($"\"a\",100,{seconds}");
        await modem.Dte.SendAsync("ABC");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromTicks(1));
        await modem.Dte.UploadedAsync(Ascii("ABC"));
        await modem.Dte.ListsAsync("*", "\"UFS:a\",3");
    }

    [Test]
    public async Task Upload_EndedEarly_TellsWhyInTheLog()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync("\"a\",100,2");
        await modem.Dte.SendAsync("ABC");
        await modem.AdvanceAsync(2 * Second);
        await modem.Dte.UploadedAsync(Ascii("ABC"));
        Assert.That(modem.Log.Lines, Has.Some.Contains("UFS:a").And.Contains("TimedOut").And.Contains("3 of 100"));
    }

    [Test]
    public async Task Upload_WithUrcsPending_HoldsThemBackUntilItsResult()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.BeginUploadAsync("\"a\",3");
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Core.Urcs.Send("+NEWS"));
        await modem.Dte.SendAsync("AB");
        await modem.Dte.SilenceAsync();
        await modem.Dte.SendAsync("C");
        await modem.Dte.UploadedAsync(Ascii("ABC"));
        await modem.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }
}

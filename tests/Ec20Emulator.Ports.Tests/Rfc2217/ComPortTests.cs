namespace Ec20Emulator.Ports.Tests.Rfc2217;

/// <summary>COM-PORT requests and their answers, byte by byte (RFC 2217 section 3). 65 hex is the answer to command 01, and so on.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ComPortTests
{
    [TestCase("01 00 00 25 80", "65 00 00 25 80", Description = "9600")]
    [TestCase("01 00 0E 10 00", "65 00 0E 10 00", Description = "921600")]
    [TestCase("01 00 00 FF FF FF FF", "65 00 00 FF FF", Description = "65535, its octets doubled")]
    [TestCase("01 00 00 00 00", "65 00 01 C2 00", Description = "0 asks: 115200")]
    [TestCase("01 FF FF FF FF FF FF FF FF", "65 00 01 C2 00", Description = "more than the line can have changes nothing")]
    [TestCase("02 07", "66 07")]
    [TestCase("02 00", "66 08")]
    [TestCase("02 09", "66 08", Description = "9 data bits do not exist")]
    [TestCase("03 02", "67 02")]
    [TestCase("03 05", "67 05")]
    [TestCase("03 00", "67 01")]
    [TestCase("03 06", "67 01")]
    [TestCase("04 02", "68 02")]
    [TestCase("04 03", "68 03")]
    [TestCase("04 00", "68 01")]
    [TestCase("05 00", "69 01", Description = "flow control: none")]
    [TestCase("05 03", "69 03")]
    [TestCase("05 0D", "69 0E", Description = "inbound flow control: none")]
    [TestCase("05 10", "69 10")]
    [TestCase("05 11", "69 11", Description = "DCD flow control")]
    [TestCase("05 12", "69 12", Description = "DTR flow control")]
    [TestCase("05 04", "69 06", Description = "break: off")]
    [TestCase("05 05", "69 05")]
    [TestCase("05 06", "69 06")]
    [TestCase("05 07", "69 08", Description = "DTR: on")]
    [TestCase("05 08", "69 08")]
    [TestCase("05 09", "69 09")]
    [TestCase("05 0A", "69 0B", Description = "RTS: on")]
    [TestCase("05 0B", "69 0B")]
    [TestCase("05 0C", "69 0C")]
    [TestCase("06", "6A 60", Description = "line state: transmitter empty")]
    [TestCase("07", "6B 00", Description = "modem state")]
    [TestCase("0A 10", "6E 10")]
    [TestCase("0B FF FF", "6F FF")]
    [TestCase("0C 01", "70 01")]
    [TestCase("0C 02", "70 02")]
    [TestCase("0C 03", "70 03")]
    public async Task Request_Sent_IsAnsweredWithTheActualValue(string request, string answer)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.AskAsync(request, answer);
        Assert.That(link.Client.Commands.Count(command => command.StartsWith("SB 2C", StringComparison.Ordinal)), Is.EqualTo(1), "one answer");
        Assert.That(link.Warnings, Is.Empty);
    }

    [TestCase("05 02", "05 0D", "69 0F", Description = "XON/XOFF for both directions")]
    [TestCase("05 13", "05 00", "69 13")]
    [TestCase("05 05", "05 04", "69 05")]
    [TestCase("05 09", "05 07", "69 09")]
    [TestCase("05 0C", "05 0A", "69 0C")]
    [TestCase("01 00 00 25 80", "01 00 00 00 00", "65 00 00 25 80")]
    public async Task Query_AfterAChange_TellsTheNewValue(string change, string query, string answer)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync($"FF FA 2C {change} FF F0");
        await link.SettleAsync();
        await link.AskAsync(query, answer);
    }

    [Test]
    public async Task Signature_Asked_IsGivenAndOnesOwnIsTaken()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync("FF FA 2C 00 41 42 FF F0");
        await link.AskAsync("00", "64 " + BitConverter.ToString("Ec20Emulator"u8.ToArray()).Replace('-', ' '));
        Assert.That(link.Warnings, Is.Empty);
    }

    [Test]
    public async Task LineSettings_Changed_AreRaisedInOrderWithTheData()
    {
        await using var link = await Rfc2217Fixture.StartAsync(new LineSettings(9600), read: false);
        var log = new List<string>();
        link.Port.LineSettingsChanged += settings => log.Add($"{settings.BaudRate} {settings.DataBits}{settings.Parity}{settings.StopBits}");

        await link.Client.SendRawAsync("41 FF FA 2C 01 00 00 25 80 FF F0 FF FA 2C 01 00 01 C2 00 FF F0 42 FF FA 2C 03 03 FF F0 43");
        for (var i = 0; i < 3; i++)
        {
            var one = new byte[1];
            await link.Port.ReadAsync(one, default);
            log.Add(((char)one[0]).ToString());
        }

        Assert.That(log, Is.EqualTo(new[] { "A", "115200 8NoneOne", "B", "115200 8EvenOne", "C" }), "9600 was 9600 already");
        Assert.That(link.Port.LineSettings, Is.EqualTo(new LineSettings(115200, 8, LineParity.Even)));
    }

    [TestCase("FF FA 2C FF F0", Description = "no command")]
    [TestCase("FF FA 2C 01 00 FF F0", Description = "a baud rate cut short")]
    [TestCase("FF FA 2C 05 FF F0", Description = "no value")]
    [TestCase("FF FA 2C 05 63 FF F0", Description = "an undefined control value")]
    [TestCase("FF FA 2C 0C 09 FF F0", Description = "an undefined purge")]
    [TestCase("FF FA 2C 32 01 FF F0", Description = "an undefined command")]
    [TestCase("FF FA 18 01 FF F0", Description = "an option nobody agreed on")]
    [TestCase("FF FA 2C 05 08 FF FD 03", Description = "cut off")]
    [TestCase("FF 01", Description = "no telnet command")]
    public async Task BadRequest_SentTwice_CostsOneLogLineAndTheConnectionGoesOn(string hex)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync(hex);
        await link.Client.SendRawAsync(hex);
        await link.AskAsync("05 07", "69 08");
        await link.Client.SendRawAsync("41");
        Assert.That(await link.FinishAsync(), Is.EqualTo("A"u8.ToArray()));
        Assert.That(link.Warnings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Suboption_OfOneMegabyte_IsSkippedWithOneLogLine()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync([255, 250, 44, .. new byte[1 << 20], 255, 240, (byte)'A']);
        await link.AskAsync("05 07", "69 08");
        Assert.That(await link.FinishAsync(), Is.EqualTo("A"u8.ToArray()));
        Assert.That(link.Warnings, Has.Count.EqualTo(1));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sim;

/// <summary>Whatever bytes a host sends the card, it answers with a status word, or the modem with a documented error.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class CardCommandPropertyTests
{
    private const int Commands = 400;

    private static readonly byte[] Classes = [0x00, 0x00, 0x01, 0x03, 0x80, 0xA0, 0xA0, 0x84, 0x40, 0xFF];

    private static readonly byte[] Instructions =
        [0xA4, 0xA4, 0xB0, 0xB2, 0xC0, 0xD6, 0xDC, 0xA2, 0xF2, 0x20, 0x24, 0x26, 0x28, 0x2C, 0x70, 0x88, 0x10, 0xE2, 0x00, 0xFF];

    private static readonly ushort[] Files = [0x3F00, 0x7F10, 0x7F20, 0x7FFF, 0x2FE2, 0x2F00, 0x6F07, 0x6F3A, 0x6F3B, 0x6F40, 0x6F42, 0x6F44, 0x6FAD, 0x6F31];

    private static readonly SimOptions Card = new()
    {
        AdministrativeCode = "31313131",
        Phonebook = [new SimContact("+49301234567", "Jürgen"), new SimContact("112", "Notruf", 10)],
        Files = [new SimFile("7FFF/6F31", "05"), new SimFile("7F10/5F3A/4F01", "0102030405060708") { RecordLength = 4, Update = SimAccess.Pin }],
        Applications = [new SimApplication("A0000005591010", [new SimExchange("80E2910000", "9000")])],
    };

    [Test]
    public async Task Apdu_OfEveryLength_GetsAStatusWord([Values(0x00, 0xA0)] int cla)
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = Card }, echo: false);
        for (var length = 1; length <= 261; length++)
        {
            var apdu = new byte[length];
            apdu[0] = (byte)cla;
            if (length > 1)
                apdu[1] = Instructions[length % Instructions.Length];
            if (length > 4)
                apdu[4] = (byte)(length - 5);
            await CheckAsync(modem, apdu);
        }
        await modem.Dte.ExchangeAsync($"AT+CSIM=524,\"{new string('0', 524)}\"", "\r\nERROR\r\n");
        await modem.Dte.ExchangeAsync("AT+CSIM=0,\"\"", "\r\nERROR\r\n");
    }

    [Test]
    public async Task Apdu_OfChance_GetsAStatusWord([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = Card }, echo: false);
        for (var i = 0; i < Commands; i++)
            await CheckAsync(modem, Make(random));
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Crsm_OfChance_GetsAStatusWordOrError([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = Card }, echo: false);
        string[] paths = ["", "7FFF", "3F007F10", "7F105F3A", "3F00", "12"];
        int[] commands = [176, 178, 192, 214, 220, 242];
        for (var i = 0; i < Commands; i++)
        {
            var data = new byte[random.Next(0, 40)];
            random.NextBytes(data);
            var length = random.Next(3) == 0 ? random.Next(256) : data.Length;
            await modem.Dte.SendAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"AT+CRSM={commands[random.Next(commands.Length)]},{Files[random.Next(Files.Length)]},{random.Next(6)},{random.Next(6)},{length},\"{Convert.ToHexString(data)}\",\"{paths[random.Next(paths.Length)]}\"\r"));
            Assert.That(await modem.Dte.TakeAllAsync(), Does.Match("^\r\n[+]CRSM: [0-9]{1,3},[0-9]{1,3}(,\"([0-9A-F]{2})+\")?\r\n\r\nOK\r\n$"));
        }
        // What was written is no phonebook any more, and read all the same.
        await modem.Dte.SendAsync("AT+CPBS=\"SM\";+CPBR=1,250;+CPBS=\"ON\";+CPBR=1;+CNUM;+CSCA?;+QSPN;+CIMI\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\nOK\r\n"));
    }

    private static byte[] Make(Random random)
    {
        var data = new byte[random.Next(4) == 0 ? random.Next(0, 256) : random.Next(0, 20)];
        random.NextBytes(data);
        if (random.Next(3) != 0 && data.Length >= 2)
        {
            var file = Files[random.Next(Files.Length)];
            data = [(byte)(file >> 8), (byte)file];
        }
        byte[] header = [Classes[random.Next(Classes.Length)], Instructions[random.Next(Instructions.Length)], (byte)random.Next(random.Next(2) == 0 ? 10 : 256), (byte)random.Next(random.Next(2) == 0 ? 16 : 256)];
        return random.Next(5) switch
        {
            0 => header,
            1 => [.. header, (byte)random.Next(256)],
            2 => [.. header, (byte)data.Length, .. data, 0x00],
            3 => [.. header, (byte)random.Next(256), .. data],
            _ => [.. header, (byte)data.Length, .. data],
        };
    }

    private static async Task CheckAsync(TestModem modem, byte[] apdu)
    {
        var hex = Convert.ToHexString(apdu);
        if (hex.Length > 522)
            return;
        await modem.Dte.SendAsync(string.Create(CultureInfo.InvariantCulture, $"AT+CSIM={hex.Length},\"{hex}\"\r"));
        var answer = await modem.Dte.TakeAllAsync();
        var match = Answer().Match(answer);
        Assert.That(match.Success, Is.True, $"{hex}: {answer}");
        Assert.That(match.Groups[2].Value, Has.Length.EqualTo(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)), hex);
    }

    [GeneratedRegex("\r\n[+]CSIM: ([0-9]+),\"((?:[0-9A-F]{2})*[69][0-9A-F]{3})\"\r\n\r\nOK\r\n")]
    private static partial Regex Answer();
}

using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sms;

/// <summary>Whatever follows the prompt in PDU mode ends in a reference, an index or a CMS code (sms-calls.md 3, 4).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AnyPduTests
{
    private const int Messages = 250;

    private static readonly byte[] Submit = Convert.FromHexString("0011000D91685120012194F60000FF05C8329BFD06");

    [Test]
    public async Task Octets_OfChance_EndInAReferenceOrACmsCode([Values("+CMGS", "+CMGW")] string command, [Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        var answers = new HashSet<string>();
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+CMGF=0");
        for (var i = 0; i < Messages; i++)
        {
            var octets = Make(random);
            var length = random.Next(4) > 0 ? Math.Max(0, octets.Length - 1 - octets.FirstOrDefault()) : random.Next(0, 200);
            await modem.Dte.SendAsync($"AT{command}={length}\r");
            var prompt = await modem.Dte.TakeAllAsync();
            if (prompt != "\r\n> ")
            {
                Assert.That(prompt, Does.Match("^\r\n(ERROR|\\+CMS ERROR: [0-9]{3})\r\n$"), $"seed {seed}, length {length}");
                continue;
            }
            var text = Convert.ToHexString(octets);
            if (random.Next(10) == 0)
                text = text.Insert(random.Next(text.Length + 1), "xyz \0"[random.Next(5)].ToString());
            await modem.Dte.SendAsync($"{text}\x1a");
            var answer = await modem.Dte.TakeAllAsync();
            answers.Add(answer.Trim()[..Math.Min(14, answer.Trim().Length)]);
            Assert.That(
                answer,
                Does.Match("^\r\n(\\" + command + ": [0-9]{1,3}\r\n\r\nOK|\\+CMS ERROR: [0-9]{3})\r\n(\r\n\\+CM.*)?$"),
                $"seed {seed}: {text}");
        }
        Assert.That(answers, Has.Some.StartsWith(command).And.Some.StartsWith("+CMS ERROR"), "some of them are messages, some are not");
        // What was written is listed, whatever it is.
        await modem.Dte.SendAsync("AT+CMGL=4\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\nOK\r\n"));
        await modem.Dte.SendAsync("AT+CMGF=1;+CMGL=\"ALL\"\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\nOK\r\n"));
        Assert.That(modem.Log.Lines, Has.None.StartsWith("Error"));
    }

    /// <summary>Octets of chance, or a message that is one but for a few octets.</summary>
    private static byte[] Make(Random random)
    {
        if (random.Next(2) == 0)
        {
            var octets = new byte[random.Next(0, 190)];
            random.NextBytes(octets);
            if (octets.Length > 0 && random.Next(2) == 0)
                octets[0] = 0;
            return octets;
        }
        byte[] spoilt = [.. Submit];
        for (var i = random.Next(1, 4); i > 0; i--)
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? spoilt[..random.Next(spoilt.Length)] : spoilt;
    }
}

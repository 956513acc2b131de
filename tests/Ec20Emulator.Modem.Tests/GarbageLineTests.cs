using System.Text;
using System.Text.RegularExpressions;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests;

/// <summary>
/// Every command there is, in every form, with parameters chosen by chance: each line gets a final result or a prompt, and no defect is
/// logged. Real words, so that commands get past their checks and meet each other's state; noise is in <see cref="AnyInputProperties"/>.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class GarbageLineTests
{
    /// <summary>Lines between two proofs of life, and per modem: what one breaks shows soon.</summary>
    private const int PerModem = 500;

    /// <summary>What takes away the modem, its answers, or the port.</summary>
    private static readonly string[] LeftOut = ["+QPOWD", "+CFUN", "+IPR", "+ICF", "+QRST", "+QSCLK", "+CMUX", "&D", "+QURCCFG", "Q", "V", "S3", "S4", "S5", "E"];

    private static readonly string[] Values =
    [
        "", "0", "1", "2", "3", "4", "5", "11", "12", "255", "256", "65535", "65536", "2147483648", "-1", "\"\"", "\"1\"", "\"UFS:a\"", "\"RAM:a\"", "\"a\"",
        "\"127.0.0.1\"", "\"TCP\"", "\"UDP\"", "\"TCP LISTENER\"", "\"IP\"", "\"SM\"", "\"ME\"", "\"GSM\"", "\"UCS2\"", "\"+491701234567\"", "\"00480065\"",
        "\"sslversion\"", "\"ciphersuite\"", "\"cacert\"", "\"seclevel\"", "\"urcport\"", "0XFFFF", "\"26/01/01,00:00:00+00\"", "\"#\"", "\"2G\"", "x", "\"" + new string('y', 300) + "\"",
    ];

    [TestCase(0, 1_000)]
    [TestCase(1_000_000, 300_000, Explicit = true, Category = "Attack")]
    public async Task Line_OfAnyCommand_IsAnswered(int seed, int lines)
    {
        var results = new Dictionary<string, int>();
        for (var begun = 0; begun < lines; begun += PerModem)
        {
            await using var modem = await TestModem.StartAsync(echo: false);
            var random = new Random(seed + begun);
            var commands = (await AskAsync(modem, "AT+CLAC")).Split("\r\n").Where(line => line.StartsWith("AT", StringComparison.Ordinal))
                .Select(line => line[2..]).Where(command => !LeftOut.Contains(command)).ToArray();
            for (var i = 0; i < PerModem; i++)
            {
                var line = Line(commands, random);
                var answer = await AskAsync(modem, line);
                var result = Final().Match(answer).Value.Trim();
                if (result.Length == 0)
                    Assert.Fail($"seed {seed + begun}: {line} is answered {TestPort.Escape(answer)}");
                results[result] = results.GetValueOrDefault(result) + 1;
                if (result is ">" or "CONNECT" || result.StartsWith("CONNECT ", StringComparison.Ordinal))
                    await LeaveAsync(modem, random);
            }
            await modem.Dte.OkAsync("AT");
            Assert.That(modem.Log.Lines, Has.None.StartsWith("Error"), $"seed {seed + begun}");
        }
        await TestContext.Out.WriteLineAsync(string.Join(", ", results.OrderByDescending(result => result.Value).Take(12).Select(result => $"{result.Key} {result.Value}")));
        Assert.That(results.Keys, Has.Member("OK").And.Member("ERROR"));
    }

    private static string Line(string[] commands, Random random)
    {
        var line = new StringBuilder("AT").Append(commands[random.Next(commands.Length)]);
        switch (random.Next(8))
        {
            case 0:
                break;
            case 1:
                line.Append('?');
                break;
            case 2:
                line.Append("=?");
                break;
            default:
                line.Append('=').AppendJoin(',', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Values[random.Next(Values.Length)]));
                break;
        }
        return line.ToString();
    }

    /// <summary>Sends a line and lets time pass until something final has come, for ten minutes at most.</summary>
    private static async Task<string> AskAsync(TestModem modem, string line)
    {
        await modem.Dte.SendAsync(line + "\r");
        var answer = await modem.Dte.TakeAllAsync();
        for (var minutes = 0; minutes < 10 && !Final().IsMatch(answer); minutes++)
        {
            await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
            answer += await modem.Dte.TakeAllAsync();
        }
        return answer;
    }

    /// <summary>Out of whatever takes data: some data, then the ways out.</summary>
    private static async Task LeaveAsync(TestModem modem, Random random)
    {
        await modem.Dte.SendAsync(new string('z', random.Next(0, 50)));
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync(random.Next(2) == 0 ? "\x1b" : "\x1a");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.SendAsync("\x1b\r");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.TakeAllAsync();
    }

    [GeneratedRegex(@"\r\n(OK|ERROR|\+CM[ES] ERROR: [^\r]+|NO CARRIER|NO ANSWER|NO DIALTONE|BUSY|SEND OK|SEND FAIL|CONNECT[^\r]*)\r\n|\r\n> ")]
    private static partial Regex Final();
}

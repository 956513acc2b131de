using System.Globalization;
using System.Text.RegularExpressions;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>
/// Every command in every form, in every state of the device: each answers in time with a documented result, and says no wrong thing about the card.
/// The write forms are those of the transcripts.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class DeviceStateTests
{
    private const int MostSamples = 4;
    private const int SimNotInserted = 10;
    private const int SimPinRequired = 11;
    private const int SimPukRequired = 12;
    private const int SimFailure = 13;
    private const int SimBusy = 14;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Commands that change how or whether anything is answered.</summary>
    private static readonly HashSet<string> LeftOut = ["", "E", "V", "Q", "S", "Z", "O", "+CFUN", "+QPOWD", "+CMUX", "+IPR", "+ICF", "+IFC", "+QISWTMD"];

    private static readonly SimOptions Foreign = new() { Imsi = "262011234567890" };

    /// <summary>What is done to a modem that has booted, and the SIM codes it may answer then, as +CME ERROR; +CMS ERROR has those with the same meaning.</summary>
    private static readonly Dictionary<string, (ModemOptions Options, Func<TestModem, Task> Do, int[] SimCodes)> States = new()
    {
        ["registered"] = (new ModemOptions(), _ => Task.CompletedTask, []),
        ["roaming"] = (new ModemOptions { Sim = Foreign }, _ => Task.CompletedTask, []),
        ["searching"] = (new ModemOptions(), modem => modem.Modem.Network.LoseCoverageAsync(), []),
        ["denied"] = (new ModemOptions(), modem => modem.Modem.Network.RefuseRegistrationAsync(true), []),
        ["radio off"] = (new ModemOptions(), modem => modem.Dte.SendAsync("AT+CFUN=4\r"), []),
        ["minimum function"] = (new ModemOptions(), modem => modem.Dte.SendAsync("AT+CFUN=0\r"), [SimFailure]),
        ["no SIM"] = (new ModemOptions { Sim = new SimOptions { IsInserted = false } }, _ => Task.CompletedTask, [SimNotInserted]),
        ["SIM PIN"] = (new ModemOptions { Sim = new SimOptions { IsPinRequired = true } }, _ => Task.CompletedTask, [SimPinRequired]),
        ["SIM PUK"] = (new ModemOptions { Sim = new SimOptions { PinAttempts = 0 } }, _ => Task.CompletedTask, [SimPukRequired]),
        ["SIM blocked"] = (new ModemOptions { Sim = new SimOptions { PukAttempts = 0 } }, _ => Task.CompletedTask, [SimFailure]),
        ["booting"] = (new ModemOptions { Delays = DelayProfile.Typical }, modem => modem.AdvanceAsync(DelayProfile.Typical.Ready), [SimBusy]),
        ["in a call"] = (new ModemOptions(), modem => modem.Dte.SendAsync("ATD10086;\r"), []),
        ["in a data call"] = (new ModemOptions(), DialOnAnotherPortAsync, []),
    };

    [Test]
    public async Task EveryCommand_InAState_AnswersAsDocumented([ValueSource(nameof(Names))] string state)
    {
        var (options, reach, simCodes) = States[state];
        var uses = await UsesAsync();
        Assert.That(uses, Has.Count.GreaterThan(150));
        await Assert.MultipleAsync(async () =>
        {
            foreach (var (name, lines) in uses)
            {
                await using var modem = await TestModem.StartAsync(options);
                await reach(modem);
                await modem.Dte.TakeAllAsync();
                foreach (var line in lines)
                {
                    var answer = await AskAsync(modem, line);
                    if (Complaint(answer, name == "+CPIN" || name == "+CSIM" || name == "+CLCK" || name == "+CPWD" ? null : simCodes) is { } complaint)
                        Assert.Fail($"{state}: {line}: {complaint}: {answer.Replace("\r\n", "|", StringComparison.Ordinal)}");
                    if (answer.Contains("CONNECT", StringComparison.Ordinal))
                        break;
                }
            }
        });
    }

    [Test]
    public async Task NoCommand_WhileOff_IsAnswered()
    {
        await using var modem = await TestModem.CreateAsync();
        foreach (var (_, lines) in await UsesAsync())
        {
            await modem.Dte.SendAsync(lines[0] + "\r");
            Assert.That(await modem.Dte.TakeAllAsync(), Is.Empty, lines[0]);
        }
    }

    private static Dictionary<string, (ModemOptions Options, Func<TestModem, Task> Do, int[] SimCodes)>.KeyCollection Names => States.Keys;

    private static async Task DialOnAnotherPortAsync(TestModem modem)
    {
        var port = await modem.AttachAsync(PortNames.Uart1);
        await port.SendAsync("ATE0D*99#\r");
        await port.ExpectAsync("ATE0D*99#\r\r\nCONNECT 150000000\r\n");
    }

    private static async Task<string> AskAsync(TestModem modem, string line)
    {
        await modem.Dte.SendAsync(line + "\r");
        var answer = await modem.Dte.TakeAllAsync();
        if (answer.EndsWith("\r\n> ", StringComparison.Ordinal))
        {
            await modem.Dte.SendAsync("\x1b");
            answer += await modem.Dte.TakeAllAsync();
        }
        if (Final().IsMatch(answer))
            return answer;
        await modem.AdvanceAsync(Patience);
        return answer + await modem.Dte.TakeAllAsync();
    }

    private static string? Complaint(string answer, int[]? simCodes)
    {
        if (Final().Matches(answer) is not [.., var final])
            return "no final result";
        if (!int.TryParse(final.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        if (final.Value.Contains("CMS", StringComparison.Ordinal))
        {
            var asCme = code is >= 310 and <= 316 ? code - 300 : code;
            asCme = asCme == 16 ? SimPukRequired : asCme;
            return Enum.IsDefined((CmsError)code) ? AboutCard(asCme, simCodes) : "an undocumented code";
        }
        var isFile = code is >= 400 and < 500;
        return isFile || Enum.IsDefined((CmeError)code) ? AboutCard(code, simCodes) : "an undocumented code";
    }

    private static string? AboutCard(int code, int[]? simCodes) =>
        simCodes is null || code is < SimNotInserted or > SimBusy || simCodes.Contains(code) ? null : "a wrong word about the card";

    /// <summary>The lines to try, by command: its other forms, then writes of transcripts.</summary>
    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Lines)>> UsesAsync()
    {
        await using var modem = await TestModem.StartAsync();
        var samples = TranscriptFiles.All.SelectMany(transcript => transcript.Lines)
            .Where(line => line.Verb is TranscriptVerb.SendLine && line.Text.StartsWith("AT", StringComparison.Ordinal) && !line.Text.Contains('{', StringComparison.Ordinal))
            .Select(line => (line.Text, Parsed: CommandLineParser.Parse(line.Text[2..])))
            .Where(line => line.Parsed.Count == 1)
            .Select(line => (line.Text, line.Parsed[0]))
            .Where(line => line.Item2.Form is CommandForm.Write || line.Item2 is { Name: "D" })
            .ToLookup(line => line.Item2.Name, line => line.Text);
        return [.. modem.Modem.Core.Commands.Entries.Where(entry => !LeftOut.Contains(entry.Declaration.Name))
            .Select(entry => (entry.Declaration.Name, (IReadOnlyList<string>)[.. Plain(entry), .. samples[entry.Declaration.Name].Distinct().Take(MostSamples)]))
            .Where(use => use.Item2.Count > 0)];
    }

    private static IEnumerable<string> Plain(CommandEntry entry)
    {
        foreach (var form in entry.Forms)
        {
            var suffix = form switch
            {
                CommandForm.Execute => entry.Declaration.Name is "D" ? null : "",
                CommandForm.Read => "?",
                CommandForm.Test => "=?",
                _ => null,
            };
            if (suffix is not null)
                yield return $"AT{entry.Declaration.Name}{suffix}";
        }
    }

    [GeneratedRegex("\r\n(OK|ERROR|[+]CM[ES] ERROR: (?<code>[0-9]+)|NO CARRIER|BUSY|NO ANSWER|NO DIALTONE|SEND OK|SEND FAIL|CONNECT( [0-9]+)?)\r\n")]
    private static partial Regex Final();
}

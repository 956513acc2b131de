using System.Text.Json;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;

namespace Ec20Emulator.EndToEnd.Tests.Logging;

/// <summary>What a person and a collector see of the log: on stderr, and in a file.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class LogTests
{
    private const string File = "emu.log";

    /// <summary>Lines with a PIN or a password in them, well and badly written, of commands that are built and not built.</summary>
    private static readonly (string Line, string Final)[] Secrets =
    [
        ("AT+CMEE=0", "OK"),
        ("AT+CPIN=77350911", "ERROR"),
        ("AT+CMEE=0;+CPIN=\"77350912\"", "ERROR"),
        ("AT+CPIN= 77350913 , 77350914", "ERROR"),
        ("AT+CPIN \"77350915\"", "ERROR"),
        ("AT+CPIN=\"77350916", "ERROR"),
        ("AT+QICSGP=1,1,\"UNINET\",\"user\",\"pass77350917\",1", "OK"),
        ("AT+QICSGP=1,1,\"UNINET\",\"user\",\"pass77350918\",9", "ERROR"),
        ("AT+NOTBUILT=\"account\",\"user\",\"pass77350919\"", "ERROR"),
    ];

    [TestCase("text")]
    [TestCase("json")]
    public async Task Secrets_OfCommands_StandInNeitherLog(string format)
    {
        await using var emulator = await StartAsync("--log", "trace", "--log", File, "--log-format", format);
        await SayAsync(emulator, [.. Secrets.Select(secret => DemoStep.Line(secret.Line, secret.Final))]);
        var file = await StopAsync(emulator);
        foreach (var log in new[] { emulator.Log, file })
        {
            Assert.That(log, Does.Contain("AT+CPIN=***").And.Contain("AT+NOTBUILT=***"), "the commands are there");
            Assert.That(log, Does.Not.Contain("7735091"));
        }
    }

    [Test]
    public async Task Text_OfAnEvent_NamesModemAndPart()
    {
        await using var emulator = await StartAsync("--log", "debug", "--log", File);
        await SayAsync(emulator, [DemoStep.Line("AT+CSQ", "+CSQ: {n},{n}", "OK")]);
        var file = await StopAsync(emulator);
        Assert.That(emulator.Log, Does.Match(@"\d\d:\d\d:\d\d\.\d{3} DBG \[m0 Port\] usbmodem: AT\+CSQ"));
        Assert.That(file, Does.Match(@"DBG \[m0 Port\] usbmodem: AT\+CSQ"));
    }

    [Test]
    public async Task Json_OfEachEvent_IsAnObjectThatNamesModemAndPart()
    {
        var variables = new Dictionary<string, string> { ["EC20EMU_LOG_FORMAT"] = "json", ["EC20EMU_LOG"] = $"debug;{File}" };
        await using var emulator = EmulatorProcess.Start(variables, [.. Dialogue.QuietModem, "--no-echo-server"]);
        await SayAsync(emulator, [DemoStep.Line("AT+CSQ", "+CSQ: {n},{n}", "OK")]);
        var file = await StopAsync(emulator);
        foreach (var log in new[] { emulator.Log, file })
        {
            var events = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
            Assert.That(events.Select(one => one.GetProperty("Modem").GetString()), Is.Not.Empty.And.All.EqualTo("m0"));
            Assert.That(events.Select(one => one.GetProperty("@m").GetString()), Has.Member("SIM: Ready"), "a value that is no text");
            Assert.That(events.Select(one => one.GetProperty("@t").GetDateTimeOffset()), Is.Ordered);
            var command = events.Single(one => one.GetProperty("@m").GetString()!.Contains("AT+CSQ", StringComparison.Ordinal));
            Assert.That(command.GetProperty("@l").GetString(), Is.EqualTo("Debug"));
            Assert.That(command.GetProperty("SourceContext").GetString(), Is.EqualTo("Port"));
            Assert.That(command.GetProperty("Port").GetString(), Is.EqualTo("usbmodem"));
            Assert.That(command.GetProperty("@m").GetString(), Is.EqualTo("usbmodem: AT+CSQ"));
        }
    }

    [Test]
    public async Task Levels_OfModemAndPart_AreTheirs()
    {
        await using var emulator = await StartAsync("--log", "error", "--log", "m0:Port=debug", "--log", "Socket=trace", "--log", File);
        await SayAsync(emulator, [DemoStep.Line("AT+CSQ", "+CSQ: {n},{n}", "OK")]);
        var file = await StopAsync(emulator);
        Assert.That(file, Does.Contain("AT+CSQ").And.Not.Contain("[m0 Power]"));
        Assert.That(emulator.Log, Does.Contain("AT+CSQ").And.Not.Contain("[m0 Power]"));
    }

    [Test]
    public async Task Level_OfNobody_IsWarnedOfWithTheNamesThereAre()
    {
        await using var emulator = await StartAsync("--log", "Sockets=debug", "--log", "Socket=debug");
        Assert.That(await emulator.WhenLoggedAsync("Names are"), Does.Match(@"--log Sockets=debug: nothing of that name logs here\. Names are .*Port.*Socket.*m0"));
        Assert.That(emulator.Log, Does.Not.Contain("--log Socket=debug"));
    }

    private static async Task<EmulatorProcess> StartAsync(params string[] log)
    {
        var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--no-echo-server", .. log]);
        await emulator.WhenReadyAsync();
        return emulator;
    }

    private static async Task SayAsync(EmulatorProcess emulator, IReadOnlyList<DemoStep> steps)
    {
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem, steps);
    }

    private static async Task<string> StopAsync(EmulatorProcess emulator)
    {
        Assert.That(await emulator.StopAsync(), Is.Zero);
        return await System.IO.File.ReadAllTextAsync(Path.Combine(emulator.Folder.FullName, File));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Ports;
using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.Running;

/// <summary>The process killed while a host stores files and settings, again and again on one folder: what was answered OK is there.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed partial class KilledTests
{
    private const int MostFiles = 8;

    private readonly Random _chance = new(2015);

    /// <summary>Sizes of the files, by name.</summary>
    private readonly SortedDictionary<string, int> _files = [];

    private int _setting;
    private int _steps;

    [TestCase(3)]
    [TestCase(200, Explicit = true, Category = "Attack")]
    public async Task Emulator_KilledAtAnyMoment_ComesBackWithAllItAccepted(int kills)
    {
        var state = Directory.CreateTempSubdirectory("ec20-killed-");
        try
        {
            (string? File, int Size, int? Setting) begun = default;
            for (var kill = 0; kill < kills; kill++)
            {
                await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--no-echo-server", "--state-dir", state.FullName]);
                await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
                await modem.ExchangeAsync("ATE0\r", "ATE0\r\r\nOK\r\n");
                await CompareAsync(modem, begun, kill);
                for (var left = _chance.Next(1, 12); left > 0; left--)
                    await StepAsync(modem);
                begun = await BeginAsync(modem);
                var moment = Stopwatch.GetTimestamp();
                var wait = TimeSpan.FromMicroseconds(_chance.Next(0, 3000));
                while (Stopwatch.GetElapsedTime(moment) < wait)
                    Thread.SpinWait(20);
                Assert.That(await emulator.StopAsync("KILL"), Is.EqualTo(128 + 9));
            }
            await TestContext.Out.WriteLineAsync($"{kills} kills, {_steps} steps accepted");
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    /// <summary>What is there now must be what was accepted, with or without what was under way.</summary>
    private async Task CompareAsync(Stream modem, (string? File, int Size, int? Setting) begun, int kill)
    {
        var list = await AskAsync(modem, "AT+QFLST=\"UFS:*\"");
        var found = FileLine().Matches(list).ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        if (begun.File is { } file && found.TryGetValue(file, out var size))
        {
            Assert.That(size, Is.EqualTo(begun.Size), $"kill {kill}: a file is there as a whole or not at all");
            _files[file] = size;
        }
        Assert.That(found, Is.EquivalentTo(_files), $"kill {kill}");
        var setting = int.Parse(SettingLine().Match(await AskAsync(modem, "AT+QCFG=\"cmux/urcport\"")).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(setting, Is.EqualTo(_setting).Or.EqualTo(begun.Setting ?? _setting), $"kill {kill}");
        _setting = setting;
        _steps++;
    }

    private async Task StepAsync(Stream modem)
    {
        if (_files.Count >= MostFiles)
        {
            var oldest = _files.Keys.First();
            await modem.ExchangeAsync($"AT+QFDEL=\"UFS:{oldest}\"\r", "\r\nOK\r\n");
            _files.Remove(oldest);
        }
        else if (await BeginAsync(modem) is { File: { } file } upload)
        {
            await modem.ReadToAsync("\r\nOK\r\n");
            _files[file] = upload.Size;
        }
        else
        {
            await modem.ExpectAsync("\r\nOK\r\n");
            _setting = _steps % 5;
        }
        _steps++;
    }

    /// <summary>Begins to store a file or a setting.</summary>
    private async Task<(string? File, int Size, int? Setting)> BeginAsync(Stream modem)
    {
        if (_chance.Next(3) == 0)
        {
            await modem.WriteAsync(Encoding.Latin1.GetBytes($"AT+QCFG=\"cmux/urcport\",{_steps % 5}\r"));
            return (null, 0, _steps % 5);
        }
        var (name, size) = ($"f{_steps:00000}", _chance.Next(1, 20_000));
        await modem.ExchangeAsync($"AT+QFUPL=\"UFS:{name}\",{size}\r", "\r\nCONNECT\r\n");
        await modem.WriteAsync(new byte[size]);
        return (name, size, null);
    }

    private static async Task<string> AskAsync(Stream modem, string command)
    {
        await modem.WriteAsync(Encoding.Latin1.GetBytes(command + "\r"));
        return await modem.ReadToAsync("\r\nOK\r\n");
    }

    [GeneratedRegex("""\+QFLST: "(?:UFS:)?([^"]+)",(\d+)""")]
    private static partial Regex FileLine();

    [GeneratedRegex("""\+QCFG: "cmux/urcport",(\d)""")]
    private static partial Regex SettingLine();
}

using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.Host.Demo;
using YamlDotNet.Serialization;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The actions and the template for CI systems, run as their runners do: the shell steps they have, with the variables they set.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed partial class CiSystemTests : IDisposable
{
    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("ec20-ci-");
    private readonly Dictionary<string, string> _variables = [];

    private static string Ci => Path.Combine(Pages.Checkout, "tools", "ci");

    private static string Program => $"{Dotnet} {Path.Combine(AppContext.BaseDirectory, "ec20emu.dll")}";

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public void Dispose() => _workspace.Delete(recursive: true);

    [Test]
    public async Task GitHubActions_OfAProgram_ExportTheModemAndKeepTheTranscript()
    {
        var outputs = await RunActionAsync("start", new() { ["program"] = Program });
        await DialAsync(_variables["EC20_TCP"]);
        Assert.That(outputs["tcp"], Is.EqualTo(_variables["EC20_TCP"]));
        Assert.That(outputs["control"], Is.EqualTo(_variables["EC20_CONTROL"]).And.StartsWith("http://"));
        Assert.That(outputs["rfc2217"], Does.StartWith("rfc2217://"));
        Assert.That(File.Exists(outputs["pty"]), outputs["pty"]);
        await RunActionAsync("finish", []);
        AssertKept();
    }

    [Test]
    public async Task GitHubAction_OfAnAddress_FetchesTheProgramAndHoldsItAgainstItsSum()
    {
        var file = Path.Combine(_workspace.FullName, "fetched");
        await File.WriteAllTextAsync(file, $"#!/bin/sh\nexec {Program} \"$@\"\n");
        var sum = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        Dictionary<string, string> inputs = new() { ["url"] = $"file://{file}", ["sha256"] = sum };
        await RunActionAsync("start", inputs);
        await RunActionAsync("finish", []);
        inputs["sha256"] = new string('0', 64);
        var (code, told) = await RunStepAsync("start", inputs);
        Assert.That(code, Is.Not.Zero);
        Assert.That(told, Does.Contain("FAILED"));
    }

    [Test]
    public void GitHubActions_AskNothingOfARunnerButShellsAndAnUpload()
    {
        foreach (var name in new[] { "start", "finish" })
        {
            foreach (var step in StepsOf(name).Where(step => step.ContainsKey("uses")))
                Assert.That((step["if"], step["uses"]), Is.EqualTo(("${{ job.status == 'failure' }}", "actions/upload-artifact@v4")));
            foreach (var step in StepsOf(name).Where(step => !step.ContainsKey("uses")))
                Assert.That(step["shell"], Is.EqualTo("bash"));
        }
    }

    [Test]
    public async Task GitLabTemplate_ExportsTheModemAndKeepsTheTranscript()
    {
        var job = (Dictionary<object, object>)Read("gitlab.yml")[".ec20emu"];
        foreach (var (name, value) in (Dictionary<object, object>)job["variables"])
            _variables[(string)name] = (string)value;
        Directory.CreateSymbolicLink(Path.Combine(_workspace.FullName, _variables["EC20_HOME"]), Pages.Checkout);
        _variables["EC20_PROGRAM"] = Program;
        var (code, told) = await ShellAsync($"{Lines(job["before_script"])}\necho \"at $EC20_TCP\"");
        Assert.That(code, Is.Zero, told);
        await DialAsync(told.Split("at ")[1].Trim());
        (code, told) = await ShellAsync(Lines(job["after_script"]));
        Assert.That(code, Is.Zero, told);
        AssertKept();
        Assert.That(((List<object>)((Dictionary<object, object>)job["artifacts"])["paths"])[0], Is.EqualTo("ec20emu-transcripts/"));

        static string Lines(object script) => string.Join('\n', (List<object>)script);
    }

    private static async Task DialAsync(string address)
    {
        await using var modem = await Dialogue.ConnectAsync(new Uri($"socket://{address}"));
        await Dialogue.PlayAsync(modem, [DemoStep.Line("AT+CSQ", "+CSQ: 28,99", "OK")]);
    }

    private static Dictionary<string, object> Read(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Ci, file)));

    private static IEnumerable<Dictionary<object, object>> StepsOf(string action) =>
        ((List<object>)((Dictionary<object, object>)Read($"{action}/action.yml")["runs"])["steps"]).Cast<Dictionary<object, object>>();

    private void AssertKept()
    {
        var kept = Path.Combine(_workspace.FullName, "ec20emu-transcripts");
        Assert.That(File.ReadAllText(Path.Combine(kept, "m0.txt")), Does.Contain(">> AT+CSQ"));
        Assert.That(File.ReadAllText(Path.Combine(kept, "ec20emu.log")), Does.Contain("The modem is up"));
    }

    /// <summary>Runs the shell step of an action, which has to end well.</summary>
    /// <returns>The outputs of the action.</returns>
    private async Task<Dictionary<string, string>> RunActionAsync(string action, Dictionary<string, string> inputs)
    {
        var (code, told) = await RunStepAsync(action, inputs);
        Assert.That(code, Is.Zero, told);
        foreach (var (name, value) in Pairs("env"))
            _variables[name] = value;
        var found = Pairs("output");
        var declared = Read($"{action}/action.yml").TryGetValue("outputs", out var outputs) ? (Dictionary<object, object>)outputs : [];
        return declared.ToDictionary(
            one => (string)one.Key,
            one => Expression().Replace((string)((Dictionary<object, object>)one.Value)["value"], match => found[match.Groups[2].Value]));
    }

    private async Task<(int Code, string Told)> RunStepAsync(string action, Dictionary<string, string> inputs)
    {
        var step = StepsOf(action).Single(one => one.ContainsKey("run"));
        var declared = Read($"{action}/action.yml").TryGetValue("inputs", out var all) ? (Dictionary<object, object>)all : [];
        if (step.TryGetValue("env", out var environment))
        {
            foreach (var (name, value) in (Dictionary<object, object>)environment)
                _variables[(string)name] = Expression().Replace((string)value, match => Input(match.Groups[2].Value));
        }
        _variables["GITHUB_ACTION_PATH"] = Path.Combine(Ci, action);
        _variables["GITHUB_ENV"] = Path.Combine(_workspace.FullName, "env");
        _variables["GITHUB_OUTPUT"] = Path.Combine(_workspace.FullName, "output");
        return await ShellAsync((string)step["run"]);

        string Input(string name) => inputs.TryGetValue(name, out var given) ? given : (string)((Dictionary<object, object>)declared[name])["default"];
    }

    private Dictionary<string, string> Pairs(string file) => File.ReadAllLines(Path.Combine(_workspace.FullName, file))
        .Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private Task<(int Code, string Told)> ShellAsync(string script) =>
        HostProgram.RunAsync("/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], _workspace,
            variables: [.. _variables.Select(one => (one.Key, (string?)one.Value))]);

    [GeneratedRegex(@"\$\{\{ (inputs|steps\.start\.outputs)\.(\w+) \}\}")]
    private static partial Regex Expression();
}

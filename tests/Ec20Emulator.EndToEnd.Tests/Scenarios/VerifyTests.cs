using System.Text.Json;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;

namespace Ec20Emulator.EndToEnd.Tests.Scenarios;

/// <summary><c>verify</c>: scenarios and exit codes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VerifyTests
{
    private const string Session =
        """
        name: a TLS session that the network ends
        echo-tls: broker.example:8883
        steps:
          - send: AT+QIACT=1
          - expect: OK
          - send: AT+QSSLCFG="ciphersuite",1,0X0035
          - expect: OK
          - send: AT+QSSLOPEN=1,1,4,"broker.example",8883,0
          - expect: [OK, '+QSSLOPEN: 4,0']
          - send: AT+QSSLSEND=4
          - expect: '>'
          - send-bytes: 'hello\x1a'
          - expect: [hello, SEND OK, '+QSSLURC: "recv",4']
          - silence: 150s
          - network: drops context 1
          - await: '+QSSLURC: "closed",4'
        """;

    [Test]
    public async Task Scenario_ThatComesTrue_EndsWith0()
    {
        var (exitCode, output) = await VerifyAsync(Session);
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.StartWith("a TLS session that the network ends: 13 steps, all as expected"));
    }

    [TestCase("fail-on-lint: true", 1, "lower-case-hex (1x): AT+QSSLCFG=\"ciphersuite\",1,0x0035: ")]
    [TestCase("fail-on-lint: true, lint-off: [lower-case-hex]", 0, "13 steps, all as expected")]
    [TestCase("strict: lower-case-hex", 1, "'OK' expected, got 'ERROR'")]
    public async Task Scenario_OfAHostThatBreaksALintRule_EndsAsItIsAsked(string lint, int code, string told)
    {
        var (exitCode, output) = await VerifyAsync($"modem: {{{lint}}}\n{Session}", from: "0X0035", to: "0x0035");
        Assert.That(exitCode, Is.EqualTo(code), output);
        Assert.That(output, Does.Contain(told));
    }

    [Test]
    public async Task Scenario_OfThePage_EndsWith0()
    {
        var (exitCode, output) = await VerifyAsync(Pages.Blocks(Pages.Scenarios, "yaml")[0]);
        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    public async Task Scenario_ThatDoesNot_EndsWith1AndNamesPlaceAndNearest()
    {
        var (exitCode, output) = await VerifyAsync(Session + "\n    within: 300ms", from: "\"closed\",4", to: "\"closed\",5");
        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("s.yaml:16:5: '+QSSLURC: \"closed\",5' expected").And.Contain("the nearest line before was '+QSSLURC: \"closed\",4'")
            .And.Contain("    network drops context 1\n"));
    }

    [Test]
    public async Task Scenario_BehindItsLimit_EndsWith42AndNamesTheStep()
    {
        var (exitCode, output) = await VerifyAsync("limit: 2s\nsteps:\n  - send: AT\n  - await: never\n    within: 60s");
        Assert.That(exitCode, Is.EqualTo(42), output);
        Assert.That(output, Does.Contain("s.yaml:4:5: not at its end after 2s"));
    }

    [TestCase("steps: [{shout: AT}]", "s.yaml:1:9: a step has one of")]
    [TestCase("steps:\n  - wait: -1s", "s.yaml:2:11: '-1s' is no duration")]
    [TestCase("steps:\n- {send: 'AT+QSSLCFG=\"sslversion\",1'}\n- {expect-match: '^(\\W*\\w*)*#$'}", "s.yaml:3:4: the expression")]
    public async Task Scenario_NotUnderstood_EndsWith2(string text, string why)
    {
        var (exitCode, output) = await VerifyAsync(text);
        Assert.That(output, Does.Contain(why));
        Assert.That(exitCode, Is.EqualTo(2), output);
    }

    [Test]
    public async Task Scenario_Of10Mb_EndsWith2()
    {
        var (exitCode, output) = await VerifyAsync("steps: [{send: AT}]" + new string('\n', 10 * 1024 * 1024));
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain("bytes are too many"));
    }

    [Test]
    public async Task Schema_IsPrinted()
    {
        await using var verify = EmulatorProcess.Start("verify", "--schema");
        Assert.That(await verify.WhenEndedAsync(), Is.Zero);
        using var schema = JsonDocument.Parse(verify.Output);
        Assert.That(schema.RootElement.GetProperty("properties").TryGetProperty("steps", out _), Is.True);
    }

    [Test]
    public async Task CardSchema_IsPrinted()
    {
        await using var verify = EmulatorProcess.Start("verify", "--card-schema");
        Assert.That(await verify.WhenEndedAsync(), Is.Zero);
        using var schema = JsonDocument.Parse(verify.Output);
        Assert.That(schema.RootElement.GetProperty("properties").TryGetProperty("iccid", out _), Is.True);
    }

    private static async Task<(int ExitCode, string Output)> VerifyAsync(string text, string from = "\u0001", string to = "")
    {
        var folder = Directory.CreateTempSubdirectory("ec20emu-verify-");
        try
        {
            var file = Path.Combine(folder.FullName, "s.yaml");
            await File.WriteAllTextAsync(file, text.Replace(from, to, StringComparison.Ordinal));
            await using var verify = EmulatorProcess.Start("verify", file);
            return (await verify.WhenEndedAsync(), verify.Output + verify.Log);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

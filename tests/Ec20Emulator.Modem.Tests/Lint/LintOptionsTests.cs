using System.Collections.Immutable;
using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Tests.Ssl;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Lint;

/// <summary>Rules silenced, and rules made strict.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LintOptionsTests
{
    private const string Unquoted = "AT+QSSLCFG=seclevel,1,1";

    [TestCase("unquoted-text")]
    [TestCase("all")]
    public async Task Rule_Silenced_FindsNothing(string name)
    {
        await using var modem = await StartAsync(new LintOptions { Silenced = [name] });
        await modem.Dte.OkAsync(Unquoted);
        Assert.That(modem.Modem.Lint.Findings, Is.Empty);
    }

    [TestCase("unquoted-text", Unquoted, "AT+QSSLCFG=\"seclevel\",1,1")]
    [TestCase("lower-case-hex", "AT+QSSLCFG=\"ciphersuite\",1,0x0035", "AT+QSSLCFG=\"ciphersuite\",1,0X0035")]
    [TestCase("quoted-suite", "AT+QSSLCFG=\"ciphersuite\",1,\"0X0035\"", "AT+QSSLCFG=\"ciphersuite\",1,0X0035")]
    [TestCase("unquoted-text", "AT+QFUPL=RAM:a,1", null)]
    public async Task Rule_Strict_AnswersError(string name, string wrong, string? right)
    {
        foreach (var names in new[] { name, LintOptions.All })
        {
            await using var modem = await StartAsync(new LintOptions { Strict = [names] });
            await modem.Dte.ExchangeAsync(wrong, "\r\nERROR\r\n");
            if (right is not null)
                await modem.Dte.OkAsync(right);
            Assert.That(modem.Modem.Lint.Findings.Select(finding => finding.Rule.Name), Is.EqualTo(new[] { name }));
        }
    }

    [Test]
    public async Task Rule_StrictAndSilenced_AnswersErrorAndSaysNothing()
    {
        await using var modem = await StartAsync(new LintOptions { Silenced = [LintOptions.All], Strict = ["unquoted-text"] });
        await modem.Dte.ExchangeAsync(Unquoted, "\r\nERROR\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 552,{0}\r\n\r\nOK\r\n".Replace("{0}", "invalid parameter", StringComparison.Ordinal));
        Assert.That(modem.Modem.Lint.Findings, Is.Empty);
    }

    [Test]
    public async Task Prompt_WithTextBeforeItUnderStrict_IsErrorAndThePortGoesOn()
    {
        await using var modem = await StartAsync(new LintOptions { Strict = ["input-before-prompt"] });
        await modem.Dte.OkAsync("AT+CMGF=1");
        await modem.Dte.SendAsync("AT+CMGS=\"+15550100\"\rhello\x1a");
        await modem.Dte.ExpectAsync("\r\nERROR\r\n");
        await modem.Dte.SendAsync("AT+QFUPL=\"RAM:a\",2\rab");
        await modem.Dte.ExpectAsync("\r\nERROR\r\n");
        await modem.Dte.ExchangeAsync("AT+QFUPL=\"RAM:a\",2", "\r\nCONNECT\r\n");
        await modem.Dte.SendAsync("ab");
        await modem.Dte.ExpectAsync("\r\n+QFUPL: 2,6162\r\n\r\nOK\r\n");
        await modem.Dte.SilenceAsync();
        Assert.That(modem.Modem.Lint.Findings.Single().Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Send_Above1460BytesUnderStrict_IsErrorAndBelowIsNot()
    {
        await using var scene = await SslScene.StartAsync(options: new ModemOptions { Lint = new LintOptions { Strict = ["send-above-1460"] } });
        using var connection = await scene.OpenAsync();
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4,1461", "\r\nERROR\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4,1460", "\r\n> ");
        await scene.Dte.SendAsync(new string('x', 1460));
        await scene.Dte.ExpectAsync("\r\nSEND OK\r\n");
        Assert.That(scene.Modem.Modem.Lint.Findings.Single().ToString(), Does.StartWith("send-above-1460 (1x): AT+QSSLSEND=4,1461: "));
    }

    [TestCase("nonsense", null)]
    [TestCase(null, "nonsense")]
    [TestCase(null, "pin-retry")]
    public void Rule_ThatIsNone_IsRefusedWithTheNames(string? silenced, string? strict)
    {
        var options = new LintOptions { Silenced = Set(silenced), Strict = Set(strict) };
        Assert.That(() => options.Check(Ec20Modem.LintRules), Throws.ArgumentException.With.Message.Contains($"'{silenced ?? strict}'").And.Message.Contains("unquoted-text"));
    }

    private static ImmutableHashSet<string> Set(string? name) => name is null ? [] : [name];

    private static Task<TestModem> StartAsync(LintOptions lint) => TestModem.StartAsync(new ModemOptions { Lint = lint }, echo: false);
}

namespace Ec20Emulator.Testing.Tests.Lint;

/// <summary>The lint in the fixture.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FailOnLintTests
{
    private const string Unquoted = "AT+QSSLCFG=seclevel,1,1";

    [Test]
    public async Task Test_OfAHostThatBreaksARule_FailsWhereItIsAskedFor()
    {
        var modem = await TellAsync(o => o.FailOnLint());
        Assert.That(
            async () => await modem.DisposeAsync(),
            Throws.TypeOf<Ec20FixtureException>().With.Message.Contains("unquoted-text (1x): AT+QSSLCFG=seclevel,1,1: the key seclevel has no quotes. Put text in quotes"));
    }

    [Test]
    public async Task Test_OfAHostThatBreaksARule_PassesOtherwise()
    {
        var modem = await TellAsync(o => o);
        Assert.That(modem.Lint.Findings.Single().Rule.Name, Is.EqualTo("unquoted-text"));
        Assert.That(modem.Complaints, Has.One.Contains("unquoted-text"));
        await modem.DisposeAsync();
    }

    [Test]
    public async Task Test_WithTheRuleSilenced_Passes()
    {
        await (await TellAsync(o => o.FailOnLint().SilenceLint("unquoted-text"))).DisposeAsync();
        await (await TellAsync(o => o.FailOnLint().SilenceLint())).DisposeAsync();
    }

    [Test]
    public async Task Modem_ThatIsStrict_AnswersError()
    {
        await using var modem = await Ec20.StartAsync(o => o.Strict("lower-case-hex").Strict("unquoted-text"));
        await using var dte = modem.OpenDialogue();
        Assert.That(await dte.CommandAsync(Unquoted), Does.EndWith("\r\nERROR\r\n"));
        await using var strict = await Ec20.StartAsync(o => o.Strict());
        await using var other = strict.OpenDialogue();
        Assert.That(await other.CommandAsync(Unquoted), Does.EndWith("\r\nERROR\r\n"));
    }

    [Test]
    public async Task Prompt_LeftOpenAtTheEndOfTheTest_IsFound()
    {
        var modem = await Ec20.StartAsync(o => o.FailOnLint());
        var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+CMGF=1");
        await dte.SendAsync("AT+CMGS=\"+15550100\"\r");
        await dte.ExpectAsync("> ");
        Assert.That(async () => await modem.DisposeAsync(), Throws.TypeOf<Ec20FixtureException>().With.Message.Contains("prompt-left-open"));
    }

    private static async Task<Ec20Fixture> TellAsync(Func<Ec20Options, Ec20Options> configure)
    {
        var modem = await Ec20.StartAsync(o => configure(o));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync(Unquoted);
        return modem;
    }
}

using Ec20Emulator.Scenarios.Verifying;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Scenarios.Tests.Verifying;

[Parallelizable(ParallelScope.All)]
internal sealed class ScenarioRunTests
{
    [TestCase("[{send: AT+GMM}, {expect: [EC20F, OK]}]")]
    [TestCase("[{send: AT+CSQ}, {expect-match: '^\\+CSQ: \\d+,99$'}, {await: OK}]")]
    [TestCase("[{send: ATE0}, {expect: OK}, {send: AT}, {expect: OK}, {silence: 10s}]")]
    [TestCase("[{send-bytes: 'AT\\r'}, {expect-bytes: 'AT\\r\\r\\nOK\\r\\n'}]")]
    [TestCase("[{send: AT+CFUN=4}, {await: OK}, {send: AT+CFUN?}, {expect: ['+CFUN: 4', OK]}]")]
    [TestCase("[{port: usbat}, {send: AT}, {expect: OK}, {dtr: off}, {dtr: on}, {reattach: now}, {send: AT}, {expect: OK}]")]
    [TestCase("[{urc: '+QIND: 1'}, {expect: '+QIND: 1'}]")]
    [TestCase("[{send: AT+QIACT=1}, {expect: OK}, {network: drops context 1}, {await: '+QIURC: \"pdpdeact\",1'}]")]
    [TestCase("[{call: incoming 10086}, {expect: RING}, {send: ATA}, {expect: OK}, {call: ends}, {expect: NO CARRIER}]")]
    [TestCase("[{ussd: '*100# says Balance'}, {send: 'AT+CUSD=1,\"*100#\"'}, {expect: [OK, '+CUSD: 0,\"Balance\",15']}]")]
    [TestCase("[{call: policy busy for 10010}, {send: ATD10010;}, {await: BUSY}]")]
    [TestCase("[{send: AT+CREG=1}, {expect: OK}, {network: loses coverage}, {await: '+CREG: {*}'}, {advance: 150s}]")]
    [TestCase("[{transcript: chat.at}, {send: AT}, {expect: OK}]")]
    [TestCase("[{send: 'AT+QFUPL=\"RAM:a\",5'}, {expect: CONNECT}, {send-bytes: hello}, {expect: ['+QFUPL: 5,{*}', OK]}]")]
    [TestCase("[{fault: {type: commandError, match: CSQ, times: 1}}, {send: AT+CSQ}, {expect: ERROR}, {send: AT+CSQ}, {expect: ['+CSQ: {*}', OK]}]")]
    [TestCase("[{fault: {type: latency, attributes: {delayMs: 2000}}}, {send-bytes: 'AT\\r'}, {silence: 1.9s}, {advance: 100ms}, {await: OK}]")]
    [TestCase("[{fault: {type: stall}}, {send-bytes: 'AT\\r'}, {silence: 1s}, {lift-fault: stall}, {expect-bytes: 'AT\\r\\r\\nOK\\r\\n'}]")]
    [TestCase("[{fault: {type: hang}}, {send-bytes: 'AT\\r'}, {silence: 300s}, {lift-fault: all}, {silence: 300s}, {power: reset}, {await: RDY}]")]
    [TestCase("[{fault: {type: urcAt, attributes: {at: beforeFinal, line: '+X: 1'}}}, {send: AT+CSQ}, {expect: ['+CSQ: 28,99', '+X: 1', OK]}]")]
    [TestCase("[{power: browns out 500ms}, {silence: 499ms}, {advance: 1ms}, {await: RDY}]")]
    [TestCase("[{clock: jumps 86400s}, {send: AT+CCLK?}, {expect-match: '80/01/07'}, {await: OK}, {clock: jumps back 86400s}, {send: AT+CCLK?}, {expect-match: '80/01/06'}]")]
    [TestCase("[{send: AT&D2}, {expect: OK}, {lines: dtr of usbmodem off}, {lines: dtr of usbmodem on}, {send: AT}, {expect: OK}]")]
    [TestCase("[{sim: removed}, {await: '+CPIN: NOT READY'}, {sim: locked}, {sim: inserted}, {await: '+CPIN: SIM PIN'}]")]
    [TestCase("[{network: refuses activation}, {send: AT+QIACT=1}, {expect: ERROR}, {network: accepts}, {send: AT+QIACT=1}, {expect: OK}]")]
    [TestCase("[{network: signal 9}, {send: AT+CSQ}, {expect: ['+CSQ: 9,99', OK]}]")]
    public async Task Scenario_ThatComesTrue_HasNoFailure(string steps) =>
        Assert.That((await RunAsync(steps)).Failure, Is.Null);

    [TestCase("[{send: AT+GMM}, {expect: EC25E}]", "s.yaml:1:26: 'EC25E' expected, got 'EC20F'")]
    [TestCase("[{send: AT}, {expect: [OK, '+QIND: 1'], within: 50ms}]", "'+QIND: 1' expected, nothing else came within 50ms")]
    [TestCase("[{send: AT+CSQ}, {await: '+CSQ: 1,99', within: 50ms}]", "the nearest line before was '+CSQ: ")]
    [TestCase("[{send: AT}, {expect-match: '^E', within: 50ms}]", "what matches '^E' expected, got 'OK'")]
    [TestCase("[{send: AT}, {expect-bytes: nothing, within: 50ms}]", @"got '\r\nOK\r\n'")]
    [TestCase("[{send: AT}, {send: AT}]", @"before it was sent there came '\r\nOK\r\n'")]
    [TestCase("[{send: AT}, {silence: 1s}]", "silence expected")]
    [TestCase("[{transcript: other.at}]", "other.at:1: differs behind >> AT+GMM")]
    [TestCase("[{network: drops context 1}]", "PDP context 1 is not active")]
    [TestCase("[{lift-fault: stall}]", "no fault 'stall' lies on the modem")]
    [TestCase("[{lines: dtr of uart1 off}]", "no DTE is attached to uart1")]
    [TestCase("[{power: cut}, {urc: RING}]", "does not run")]
    [TestCase("[{power: cut}, {fault: {type: hang}}, {send: AT}]", "its echo expected")]
    [TestCase("[{send: AT+CSQ}, {await: '+CSQ: 1,99', within: 50ms}]", "last sent was 'AT+CSQ'")]
    [TestCase("[{call: answers}]", "no call is waiting for an answer")]
    [TestCase("[{power: cut}, {send: AT}]", "its echo expected, got ''")]
    public async Task Scenario_ThatDoesNot_NamesStepAndReason(string steps, string why)
    {
        var result = await RunAsync(steps);
        Assert.That(result.Failure, Does.StartWith("s.yaml:1:").And.Contains(why));
    }

    [Test]
    public void Expression_ThatExplodes_IsNamedInTime() => Assert.That(
        async () => await RunAsync("[{send: 'AT+QSSLCFG=\"sslversion\",1'}, {expect-match: '^(\\W*\\w*)*#$'}]"),
        Throws.TypeOf<ScenarioException>().With.Message.Contains("takes more than 250 ms"));

    [TestCase("modem: {fail-on-lint: true}", "s.yaml: a real module may take this otherwise: unquoted-text (1x): AT+QSSLCFG=seclevel,1,1")]
    [TestCase("name: lint is told, not asked for", null)]
    public async Task Scenario_OfAHostThatBreaksALintRule_FailsWhereItIsAskedFor(string setup, string? why)
    {
        await using var modem = await FreshModem.StartAsync();
        var scenario = ScenarioReader.Read("s.yaml", $"{setup}\nsteps: [{{send: 'AT+QSSLCFG=seclevel,1,1'}}, {{expect: OK}}]", name => name);
        var result = await new ScenarioRun(scenario).RunAsync(modem.Modem, modem.Clock, CancellationToken.None);
        Assert.That(result.Failure, why is null ? Is.Null : Does.StartWith(why));
    }

    [Test]
    public async Task Scenario_GivenUp_KnowsItsStep()
    {
        await using var modem = await FreshModem.StartAsync();
        var run = new ScenarioRun(Read("[{send: AT}, {await: never, within: 60s}]"));
        using var guard = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.That(async () => await run.RunAsync(modem.Modem, modem.Clock, guard.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(run.Current!.Kind, Is.EqualTo(StepKind.Await));
    }

    private static async Task<ScenarioResult> RunAsync(string steps)
    {
        await using var modem = await FreshModem.StartAsync();
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await new ScenarioRun(Read(steps)).RunAsync(modem.Modem, modem.Clock, guard.Token);
    }

    private static Scenario Read(string steps) =>
        ScenarioReader.Read("s.yaml", "steps: " + steps, name => name == "chat.at" ? ">> AT+GMM\n<< EC20F\n<< OK" : ">> AT+GMM\n<< EC25E\n<< OK");
}

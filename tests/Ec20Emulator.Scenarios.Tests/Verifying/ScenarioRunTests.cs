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

using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>What is not understood ends with 2 and says why.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UsageTests
{
    [TestCase("--frobnicate", "--frobnicate")]
    [TestCase("--tcp 127.0.0.1", "ADDRESS:PORT")]
    [TestCase("--tcp example.test:7020", "literal address")]
    [TestCase("--tcp uart9=127.0.0.1:0", "no port 'uart9'")]
    [TestCase("--tcp 127.0.0.1:70000", "ADDRESS:PORT")]
    [TestCase("--map nonsense", "HOST:PORT=HOST:PORT")]
    [TestCase("--network moon", "loopback")]
    [TestCase("--network 1", "loopback")]
    [TestCase("--clock x0", "xN")]
    [TestCase("--clock x1e9", "xN")]
    [TestCase("--on-busy wait", "refuse")]
    [TestCase("--seed many", "--seed")]
    [TestCase("--log loud", "trace")]
    [TestCase("--log m0=loud", "m0=debug")]
    [TestCase("--log m0:Socket:x=debug", "m0:Socket=debug")]
    [TestCase("--log-format xml", "text or json")]
    [TestCase("--serial-driver none", "own or system")]
    [TestCase("--tty /dev/ttyS0,fast", "DEVICE,BAUD")]
    [TestCase("--tty /dev/ttyS0,0", "DEVICE,BAUD")]
    [TestCase("--delays some", "typical")]
    [TestCase("--clock manual --delays typical", "never boot")]
    [TestCase("--control 127.0.0.1", "ADDRESS:PORT")]
    [TestCase("--control localhost", "ADDRESS:PORT")]
    [TestCase("--control 0.0.0.0:0", "--control-token")]
    [TestCase("--control [::]:0", "--control-token")]
    [TestCase("--control-token secret", "without --control")]
    [TestCase("health nowhere", "cannot be dialled")]
    public async Task CommandLine_NotUnderstood_EndsWith2AndSaysWhy(string arguments, string why)
    {
        await using var emulator = EmulatorProcess.Start(arguments.Split(' '));
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(emulator.Log, Does.Contain(why));
        Assert.That(emulator.Output, Is.Empty);
    }

    [Test]
    public async Task Variable_NotUnderstood_EndsWith2()
    {
        await using var emulator = EmulatorProcess.Start(new Dictionary<string, string> { ["EC20EMU_CLOCK"] = "backwards" });
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(emulator.Log, Does.Contain("backwards"));
    }

    [Test]
    public async Task Variables_InPlaceOfOptions_Count()
    {
        var variables = new Dictionary<string, string>
        {
            ["EC20EMU_TCP"] = "usbmodem=127.0.0.1:0;usbat=127.0.0.1:0",
            ["EC20EMU_SEED"] = "11",
            ["EC20EMU_NO_ECHO_SERVER"] = "1",
        };
        await using var emulator = EmulatorProcess.Start(variables, "--seed", "12");
        var ready = await emulator.WhenReadyAsync();
        Assert.That(ready.GetProperty("seed").GetInt32(), Is.EqualTo(12), "the option is stronger");
        Assert.That(ready.GetProperty("modems")[0].GetProperty("ports").GetArrayLength(), Is.EqualTo(2));
    }
}

using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>What is not understood ends with 2 and says why.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UsageTests
{
    [TestCase("--frobnicate", "--frobnicate")]
    [TestCase("--map foo", "--map 'foo': write HOST:PORT=HOST:PORT")]
    [TestCase("--seed x", "--seed 'x': write a whole number")]
    [TestCase("--clock-start yesterday --clock manual", "--clock-start 'yesterday': write a moment")]
    [TestCase("--clock-start 1999-12-31T00:00:00Z --clock manual", "2000-2099")]
    [TestCase("--clock-start 2026-01-01T00:00:00Z", "write --clock manual as well")]
    [TestCase("--ready now", "--ready 'now': write awake or registered")]
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
    [TestCase("--connection-urcs usbat", "--connection-urcs 'usbat': write module or opener")]
    [TestCase("--seed many", "--seed")]
    [TestCase("--lint-off nonsense", "--lint-off: there is no lint rule 'nonsense'; there are all, ")]
    [TestCase("--strict pin-retry", "--strict: there is no lint rule that can be strict 'pin-retry'; there are all, input-before-prompt, ")]
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
    [TestCase("--count 2 --fleet fleet.yaml", "--count 2: fleet.yaml says how many modems there are")]
    [TestCase("--count many", "--count 'many': write a number from 0 to 100000")]
    [TestCase("--count 100001", "--count '100001': write a number from 0 to 100000")]
    [TestCase("--count 2 --tcp 127.0.0.1:7020", "--tcp 127.0.0.1:7020: 2 modems cannot share it; write --tcp 127.0.0.1:7020+, and each has one of its own")]
    [TestCase("--count 2 --pty ./tty", "--pty ./tty: 2 modems cannot share it; write --pty ./tty+")]
    [TestCase("--count 2 --tty /dev/ttyS0", "--tty /dev/ttyS0: 2 modems cannot share it")]
    [TestCase("--tty /dev/ttyS0+", "devices are not counted up")]
    [TestCase("--count 10 --tcp 127.0.0.1:65530+", "10 modems would need ports up to 65539, and 65535 is the last")]
    [TestCase("--count 2 --capture x.pcapng", "--capture x.pcapng: it is the file of one modem, and there are to be many")]
    [TestCase("--count 2 --usbip 127.0.0.1:0", "it carries one modem, and there are to be many")]
    [TestCase("--count 0", "--count 0: without --control")]
    [TestCase("--count 0 --control 0 --tcp 127.0.0.1:0", "--tcp 127.0.0.1:0: with --count 0 there is no modem to have it")]
    [TestCase("--count 0 --control 0 --state-dir x", "--state-dir x: with --count 0")]
    [TestCase("health nowhere", "cannot be dialled")]
    public async Task CommandLine_NotUnderstood_EndsWith2AndSaysWhy(string arguments, string why)
    {
        await using var emulator = EmulatorProcess.Start(arguments.Split(' '));
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(emulator.Log, Does.Contain(why));
        Assert.That(emulator.Output, Is.Empty);
    }

    [TestCase("verify nope.yaml", 2, "nope.yaml: there is no such file")]
    [TestCase("verify nowhere/nope.yaml", 2, "nowhere/nope.yaml: there is no folder nowhere")]
    [TestCase("verify .", 2, ".: that is a folder")]
    [TestCase("verify bad.yaml", 2, "bad.yaml:1:1: no YAML")]
    [TestCase("--tcp 0 --sim nope.yaml", 2, "nope.yaml: there is no such file")]
    [TestCase("--tcp 0 --sim bad.yaml", 2, "bad.yaml:1:1: no YAML")]
    [TestCase("--fleet nope.yaml", 2, "nope.yaml: there is no such file")]
    [TestCase("--fleet bad.yaml", 2, "bad.yaml:1:1: no YAML")]
    [TestCase("replay nope.at", 2, "nope.at: there is no such file")]
    [TestCase("doctor --ready-file nope.json", 2, "--ready-file nope.json: there is no such file (a modem that has ended removes it)")]
    [TestCase("--tcp 0 --ready-file nowhere/ready.json", 3, "cannot open --ready-file nowhere/ready.json: there is no folder nowhere; make it first")]
    [TestCase("--tcp 0 --ready-file .", 3, "cannot open --ready-file .: that is a folder")]
    [TestCase("--tcp 0 --state-dir bad.yaml", 3, "bad.yaml: that is a file; name a folder")]
    [TestCase("--tcp 192.0.2.1:7020", 3, "cannot open --tcp 192.0.2.1:7020: this computer has no such address")]
    [TestCase("health 127.0.0.1:1", 3, "cannot open socket://127.0.0.1:1: Connection refused; does a modem run")]
    [TestCase("health ./nope", 3, "cannot open ./nope: there is no such file")]
    [TestCase("record --device 127.0.0.1:1 --listen tcp=0 --out bad.yaml", 3, "cannot open --out bad.yaml: there is such a file")]
    [Platform("Linux")]
    public async Task WhatCannotBeHad_IsNamedOnceWithWhatToDo(string arguments, int exitCode, string why)
    {
        await using var emulator = EmulatorProcess.Start(folder => File.WriteAllText(Path.Combine(folder, "bad.yaml"), "steps:\n\t- x"), arguments.Split(' '));
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(exitCode), emulator.Log);
        Assert.That(emulator.Log, Does.Contain(why).And.Not.Contain("--help").And.Not.Contain("boots"));
        Assert.That(emulator.Output, Is.Empty);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Has.Length.EqualTo(1), "nothing is left behind");
    }

    [Test]
    public async Task StateDirectory_InUse_IsNamedOnce()
    {
        await using var first = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--state-dir", "state", "--delays", "none");
        await first.WhenReadyAsync();
        var folder = Path.Combine(first.Folder.FullName, "state");
        await using var second = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--state-dir", folder);
        Assert.That(await second.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(second.Log, Does.Contain($"cannot open --state-dir: {folder}: in use by another process"));
        Assert.That(second.Log.Split(folder), Has.Length.EqualTo(2), "named once");
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

using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Host software nobody wrote for this modem: gnokii, on a pseudo-terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class GnokiiTests
{
    [Test]
    public async Task Gnokii_IdentifiesReadsTheSettingsSendsAndReceives()
    {
        Counterpart.Find("gnokii", "gnokii-cli");
        await using var emulator = EmulatorProcess.Start(
            folder => File.WriteAllText(Path.Combine(folder, "gnokiirc"), """
                [global]
                port = ./ttyEC20
                model = AT
                connection = serial
                use_locking = no
                [sms]
                timeout = 60
                """),
            "--pty", "./ttyEC20", "--control", "127.0.0.1:0", "--delays", "none", "--network", "loopback");
        using var world = await emulator.ControlAsync();

        Assert.That(await AskAsync(emulator, "", "--identify"), Does.Match(@"IMEI +: \d{15}\n").And.Contain("Quectel").And.Contain("EC20F"));
        Assert.That(await AskAsync(emulator, "", "--getsmsc", "1"), Does.Contain("SMS center number is +8613800210500"));
        Assert.That(await AskAsync(emulator, "on my way", "--sendsms", "+8613900139000"), Does.Contain("Send succeeded"));
        Assert.That(await world.GetStringAsync("sms/sent"), Does.Contain("on my way"));

        await world.TellAsync("sms/received", new { from = "+8613900139000", text = "come home" });
        Assert.That(await AskAsync(emulator, "", "--getsms", "ME", "0"), Does.Contain("come home").And.Contain("Sender: +8613900139000"));
    }

    private static async Task<string> AskAsync(EmulatorProcess emulator, string input, params string[] arguments)
    {
        var (code, told) = await HostProgram.RunAsync(
            Counterpart.Find("gnokii", "gnokii-cli"), ["--config", "gnokiirc", .. arguments], emulator.Folder, input, variables: ("HOME", emulator.Folder.FullName));
        Assert.That(code, Is.Zero, $"{told}\n{emulator.Log}");
        return told;
    }
}

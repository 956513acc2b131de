using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Host software nobody wrote for this modem: the gateway of smstools, on a pseudo-terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class SmsToolsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Test]
    public async Task Gateway_SendsWhatIsPutIntoAFolder_AndPutsWhatComesIntoAnother()
    {
        var program = Counterpart.Find("smsd", "smstools");
        await using var emulator = EmulatorProcess.Start(Prepare, "--pty", "./ttyEC20", "--control", "127.0.0.1:0", "--delays", "none", "--network", "loopback");
        using var world = await emulator.ControlAsync();
        await world.TellAsync("sms/received", new { from = "+8613900139000", text = "are you there" });

        await using var gateway = CounterpartProcess.Start("/bin/sh", ["-c", $"cd '{emulator.Folder.FullName}'; exec '{program}' -t -c smsd.conf > smsd.out 2>&1"]);
        try
        {
            await ExchangeAsync(emulator, gateway, world);
        }
        finally
        {
            // Killed, it leaves the process it has for the modem behind.
            await HostProgram.RunAsync("/bin/sh", ["-c", "kill -TERM $(cat smsd.pid) && while [ -e smsd.pid ]; do sleep 0.1; done"], emulator.Folder);
        }
    }

    private static async Task ExchangeAsync(EmulatorProcess emulator, CounterpartProcess gateway, HttpClient world)
    {
        var received = await WhenThereAsync(emulator, gateway, "incoming", "EC20.*");
        Assert.That(received, Does.Match(@"From: 8613900139000\n").And.EndsWith("are you there"));
        Assert.That(await WhenThereAsync(emulator, gateway, "sent", "one"), Does.EndWith("hello from the gateway"));
        Assert.That(await world.GetStringAsync("sms/sent"), Does.Contain("hello from the gateway"));
    }

    private static void Prepare(string folder)
    {
        foreach (var name in new[] { "outgoing", "checked", "incoming", "failed", "sent" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "outgoing", "one"), "To: 8613900139000\n\nhello from the gateway");
        File.WriteAllText(Path.Combine(folder, "smsd.conf"), $"""
            devices = EC20
            logfile = {folder}/smsd.log
            infofile = {folder}/smsd.working
            pidfile = {folder}/smsd.pid
            outgoing = {folder}/outgoing
            checked = {folder}/checked
            incoming = {folder}/incoming
            failed = {folder}/failed
            sent = {folder}/sent
            stats = {folder}
            delaytime = 1
            receive_before_send = yes
            [EC20]
            device = {folder}/ttyEC20
            baudrate = 115200
            incoming = yes
            primary_memory = ME
            secondary_memory = SM
            memory_start = 0
            """);
    }

    /// <summary>What the one file of a folder says, as soon as it is there. The gateway has files of its own there, to try whether it may write.</summary>
    private static async Task<string> WhenThereAsync(EmulatorProcess emulator, CounterpartProcess gateway, string folder, string pattern)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (Directory.GetFiles(Path.Combine(emulator.Folder.FullName, folder), pattern) is [var file] && new FileInfo(file).Length > 0)
                return await File.ReadAllTextAsync(file);
            if (patience.IsCancellationRequested || gateway.HasExited)
                Assert.Fail($"nothing in {folder}: {gateway.Output}\n{emulator.Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}

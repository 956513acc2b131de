using System.Diagnostics;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Sms;

/// <summary>A host program that knows short messages sends, reads and deletes them through a pseudo-terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class GammuTests
{
    [Test]
    public async Task Gammu_SendsToTheOwnNumber_ReadsWhatComesBackAndDeletesIt()
    {
        var program = Counterpart.Find("gammu", "gammu");
        var folder = Directory.CreateTempSubdirectory("ec20-gammu-").FullName;
        try
        {
            await using var modem = await TestModem.StartAsync(echo: false);
            var listener = new PtyPortListener(Path.Combine(folder, "tty"), NullLogger<PtyPortListener>.Instance, TimeProvider.System);
            await using var server = PortServer.Start(
                PortNames.UsbAt, [listener], BusyPolicy.Refuse, (dte, token) => modem.Modem.RunPortAsync(PortNames.UsbAt, dte, token),
                NullLogger<PortServer>.Instance, TimeProvider.System);
            var settings = Path.Combine(folder, "gammurc");
            await File.WriteAllTextAsync(settings, $"[gammu]\ndevice = {listener.LinkPath}\nconnection = at115200\nsynchronizetime = no\n");
            Task<string> Run(params string[] arguments) => RunAsync(program, ["-c", settings, .. arguments]);

            var text = string.Concat(Enumerable.Repeat("0123456789", 30));
            Assert.That(await Run("sendsms", "TEXT", "+8613012345678", "-autolen", "400", "-text", text), Does.Contain("OK, message reference=1"));
            await modem.Modem.Sms.ReceiveAsync("10086", "from {outside}", new ReceivedSmsOptions { MessageClass = 1 });
            await modem.Modem.Sms.ReceiveAsync("+8615021012496", "你好 €");
            var sent = (await modem.Modem.Sms.ReadSentAsync()).Messages;
            Assert.That(sent.Select(message => (message.Part?.Number ?? 0, message.Text)), Is.EqualTo([(1, text[..153]), (2, text[153..])]));

            var all = await Run("getallsms");
            Assert.That(all, Does.Contain(text[..153]).And.Contain(text[153..]).And.Contain("你好 €").And.Contain("from {outside}"));
            Assert.That(all, Does.Contain("4 SMS parts in 4 SMS sequences"));
            await Run("deleteallsms", "3");
            Assert.That((await modem.Modem.Sms.ReadAsync()).Stores[0].Used, Is.Zero);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return output + await errors;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}

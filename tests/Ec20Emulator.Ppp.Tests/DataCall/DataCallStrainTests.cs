using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Ppp.Tests.DataCall;

[Parallelizable(ParallelScope.All)]
internal sealed class DataCallStrainTests
{
    [Test]
    public async Task FiftyCalls_OneAfterTheOther_LeaveNothingBehind()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        for (var i = 0; i < 50; i++)
        {
            var host = await Calls.DialAsync(modem);
            await host.TerminateAsync();
            await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        }
        Assert.That(await modem.Modem.Core.Mailbox.AskAsync(() => modem.Modem.Assembly.DataCalls.Calls.All.Count), Is.Zero);
    }

    [Test]
    public async Task AnyBytes_OnTheLine_LeaveACallThatCanBeEnded()
    {
        var random = new Random(7);
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        for (var i = 0; i < 300; i++)
        {
            var noise = new byte[random.Next(1, 4000)];
            random.NextBytes(noise);
            if (i % 3 == 0)
                noise.AsSpan().Replace((byte)'+', (byte)0x7E);
            await host.SendRawAsync(noise);
        }
        await modem.Modem.WhenIdleAsync();
        modem.Dte.Dte.Dtr = false;
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        modem.Dte.Dte.Dtr = true;
        await Calls.DialAsync(modem);
    }
}

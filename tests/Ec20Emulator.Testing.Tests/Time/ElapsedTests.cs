using System.Globalization;
using Ec20Emulator.Testing.Tests.Peers;

namespace Ec20Emulator.Testing.Tests.Time;

/// <summary>
/// What long waits cost by the computer's clock: each is waited for some times and the figures are written out. What is asserted is the
/// quickest, which a busy computer does not spoil.
/// </summary>
[NonParallelizable]
internal sealed class ElapsedTests
{
    private const int Rounds = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    [Test]
    public async Task OpenTimeOut_Of150Seconds_TakesUnder50Milliseconds()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", "127.0.0.1:1"));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        modem.Faults.BlackHole();
        await MeasureAsync("150 s until an open is given up", async () =>
        {
            await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
            return TimeProvider.System.GetTimestamp();
        }, async () =>
        {
            await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(150));
            await dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
        }, () => dte.CommandAsync("AT+QSSLCLOSE=4"));
    }

    [Test]
    public async Task Negotiation_Of300Seconds_TakesUnder50Milliseconds()
    {
        await using var server = SilentServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLCFG=\"negotiatetime\",1,300");
        await MeasureAsync("300 s until a handshake is given up", async () =>
        {
            var before = server.Received.Length;
            await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
            await server.WhenAsync(text => text.Length > before, AtDialogue.Patience);
            return TimeProvider.System.GetTimestamp();
        }, async () =>
        {
            await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(300));
            await dte.ExpectAsync("\r\n+QSSLOPEN: 4,");
            await dte.ExpectAsync("\r\n");
        }, () => dte.CommandAsync("AT+QSSLCLOSE=4"));
    }

    [Test]
    public async Task Escape_WithBothItsGuards_TakesUnder50Milliseconds()
    {
        await using var server = SilentServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("peer.example:7", server.EndPoint));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        var sent = 0;
        await MeasureAsync("1 s before and 1 s behind +++", async () =>
        {
            sent += "data".Length;
            await dte.SendAsync("AT+QIOPEN=1,0,\"TCP\",\"peer.example\",7,0,2\r");
            await dte.ExpectAsync("\r\nCONNECT\r\n");
            await dte.SendAsync("data");
            return TimeProvider.System.GetTimestamp();
        }, async () =>
        {
            await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            await dte.SendAsync("+++");
            await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(999));
            Assert.That(await dte.TakeAllAsync(), Is.Empty);
            await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
            await dte.ExpectAsync("\r\nOK\r\n");
        }, async () =>
        {
            await server.WhenAsync(text => text.Length >= sent, AtDialogue.Patience);
            await dte.CommandAsync("AT+QICLOSE=0");
        });
        Assert.That(server.Received, Is.EqualTo(string.Concat(Enumerable.Repeat("data", Rounds))), "nothing of the escape reaches the peer");
    }

    private static async Task MeasureAsync(string what, Func<Task<long>> prepareAsync, Func<Task> waitAsync, Func<Task> endAsync)
    {
        var taken = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = await prepareAsync();
            await waitAsync();
            taken.Add(TimeProvider.System.GetElapsedTime(start));
            await endAsync();
        }
        taken.Sort();
        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what}: median {taken[Rounds / 2].TotalMilliseconds:0.00} ms, {taken[0].TotalMilliseconds:0.00}-{taken[^1].TotalMilliseconds:0.00} ms"));
        Assert.That(taken[0], Is.LessThan(Limit), what);
    }
}

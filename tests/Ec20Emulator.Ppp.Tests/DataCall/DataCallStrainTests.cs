using System.Runtime.CompilerServices;
using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ppp.Framing;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>Calls without end, hosts that say nothing, too much, or nonsense.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DataCallStrainTests
{
    [TestCase(50)]
    [TestCase(1000, Explicit = true, Category = "Attack")]
    public async Task Calls_OneAfterTheOther_LeaveNothingBehind(int calls)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var gone = new List<WeakReference>();
        for (var i = 0; i < calls; i++)
            gone.Add(await CallAsync(modem, isHungUpByDtr: i % 2 == 0));
        Assert.That(await modem.Modem.Core.Mailbox.AskAsync(() => modem.Modem.Assembly.DataCalls.Calls.All.Count), Is.Zero);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.That(gone.Count(call => call.IsAlive), Is.LessThanOrEqualTo(2), "the last one may still be in somebody's hands");
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

    [Test]
    public async Task Frames_ThatAreNone_AreDropped_AndTheNextGoodOneIsTaken()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        byte[][] bad =
        [
            [0x7E, 0x21, 0x45, 0x00, 0x12, 0x34, 0x7E], // wrong check sequence
            [0x7E, 0xFF, 0x03, 0x00, 0x21, 0x7D, 0x7E], // aborted
            [.. Enumerable.Repeat((byte)0x7D, 100_000)], // escapes and nothing else
            [0x7E, .. Enumerable.Repeat((byte)'x', 64 * 1024), 0x7E],
            [0x7E, .. Enumerable.Repeat((byte)0x7D, 64 * 1024), 0x5E, 0x7E],
            [.. Enumerable.Repeat((byte)0x7E, 10_000)], // flags between frames are silence
            [0x7E, 0x7E, 0x01, 0x7E, 0x01, 0x02, 0x7E],
        ];
        for (ushort i = 0; i < bad.Length; i++)
        {
            await host.SendRawAsync(bad[i]);
            await Calls.PingAsync(host, i);
            Assert.That(await Calls.NextPongAsync(host), Is.EqualTo(i));
        }
    }

    [Test]
    public async Task Line_ThatIsLoopedBack_NeverComesUp_AndCanBeEnded()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
        var host = new PppHost(modem.Dte.Dte);
        for (var i = 0; i < 500; i++)
        {
            if (await modem.Dte.TakeAllAsync() is not { Length: > 0 } sent)
            {
                await modem.AdvanceAsync(TimeSpan.FromSeconds(3));
                sent = await modem.Dte.TakeAllAsync();
            }
            if (sent.Contains("NO CARRIER", StringComparison.Ordinal))
                return;
            await host.SendRawAsync(Encoding.Latin1.GetBytes(sent));
        }
        Assert.That(await modem.Modem.Core.Mailbox.AskAsync(() => modem.Modem.Assembly.DataCalls.Calls.All[0].Session.IsUp), Is.False);
        modem.Dte.Dte.Dtr = false;
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
    }

    [Test]
    public async Task Host_ThatRefusesWhateverIsAsked_LeavesTheOtherPortsAlone()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var at = await modem.AttachAsync(PortNames.UsbAt);
        await at.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
        var host = new PppHost(modem.Dte.Dte);
        var requests = new List<(byte Id, byte[] Data)>();
        var reader = new FrameReader((_, information) =>
        {
            if (information is [1, var id, _, _, .. var options])
                requests.Add((id, options.ToArray()));
        });
        for (var i = 0; i < 200; i++)
        {
            if (await modem.Dte.TakeAllAsync() is not { Length: > 0 } sent)
            {
                await modem.AdvanceAsync(TimeSpan.FromSeconds(3));
                sent = await modem.Dte.TakeAllAsync();
            }
            if (sent.Contains("NO CARRIER", StringComparison.Ordinal))
                return;
            reader.Read(Encoding.Latin1.GetBytes(sent));
            await host.SendControlAsync(PppProtocol.Lcp, 1, (byte)i, [2, 6, 0, 0, 0, 0]);
            foreach (var (id, options) in requests)
                await host.SendControlAsync(PppProtocol.Lcp, 3, id, options);
            requests.Clear();
            await at.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
        }
        modem.Dte.Dte.Dtr = false;
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
    }

    [Test]
    public async Task Host_ThatNeverAnswers_IsGivenUp()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Not.Contain("NO CARRIER"));
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\nNO CARRIER\r\n"));
        await modem.Dte.OkAsync("AT");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> CallAsync(TestModem modem, bool isHungUpByDtr)
    {
        var host = await Calls.DialAsync(modem);
        var call = await modem.Modem.Core.Mailbox.AskAsync(() => new WeakReference(modem.Modem.Assembly.DataCalls.Calls.All[0]));
        if (isHungUpByDtr)
            modem.Dte.Dte.Dtr = false;
        else
            await host.TerminateAsync();
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        modem.Dte.Dte.Dtr = true;
        return call;
    }
}

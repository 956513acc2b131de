using System.Text;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Testing.Tests.Peers;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>
/// Whatever the moment at which a fault is removed, no byte is lost that the fault itself does not destroy: those it held back come, all of
/// them and in order, and so does everything behind it.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FaultRemovalTests
{
    private const int Runs = 12;
    private const string Command = "AT+GMM\r";
    private const string Answer = "AT+GMM\r\r\nEC20F\r\n\r\nOK\r\n";

    /// <summary>All that deal with bytes but <c>reset</c>, which leaves no connection to go on with.</summary>
    private static readonly string[] Kinds = ["latency", "jitter", "bandwidth", "slicer", "stall", "corrupt", "dropBytes", "blackhole"];

    [Test]
    public async Task Commands_WithAFaultRemovedAtAnyMoment_AreAllAnswered([ValueSource(nameof(Kinds))] string kind, [Values] bool isFromDte)
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            await using var modem = await Ec20.StartAsync(o => o.ManualClock());
            await using var dte = modem.OpenDialogue();
            var fault = modem.Faults.Add(Fault(kind, isFromDte ? FaultLocation.Dte : FaultLocation.Dce, random));
            var before = random.Next(1, 10);
            await SendInPiecesAsync(modem, dte, string.Concat(Enumerable.Repeat(Command, before)), random);
            await fault.DisposeAsync();
            await modem.Clock.SettleAsync();
            if (Destroys(kind))
                await FinishLineAsync(modem, dte);
            var after = Destroys(kind) ? 5 : 5 + before;
            await SendInPiecesAsync(modem, dte, string.Concat(Enumerable.Repeat(Command, 5)), random);
            await modem.Clock.SettleAsync();
            Assert.That(await dte.TakeAllAsync(), Is.EqualTo(string.Concat(Enumerable.Repeat(Answer, after))), $"seed {seed}");
            Assert.That(fault.Strikes, Is.Positive);
        }
    }

    [Test]
    public async Task Payload_WithAFaultRemovedAtAnyMoment_ReachesThePeer([ValueSource(nameof(Kinds))] string kind)
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            await using var peer = SilentServer.Start();
            await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("peer.example:7", peer.EndPoint));
            await using var dte = modem.OpenDialogue();
            await dte.CommandAsync("AT+QIACT=1");
            await dte.CommandAsync("AT+QIOPEN=1,0,\"TCP\",\"peer.example\",7,0,0");
            await dte.ExpectAsync("+QIOPEN: 0,0\r\n");
            var fault = modem.Faults.Add(Fault(kind, FaultLocation.Net, random));
            var (held, free) = ("", "");
            for (var i = random.Next(1, 6); i > 0; i--)
                held += await SendBytesAsync(modem, dte, random);
            await fault.DisposeAsync();
            for (var i = 0; i < 3; i++)
                free += await SendBytesAsync(modem, dte, random);
            await peer.WhenAsync(
                text => Destroys(kind) ? text.EndsWith(free, StringComparison.Ordinal) : text.Length >= held.Length + free.Length, AtDialogue.Patience);
            Assert.That(peer.Received, Destroys(kind) ? Does.EndWith(free) : Is.EqualTo(held + free), $"seed {seed}");
        }
    }

    /// <summary>True for kinds whose purpose is to spoil bytes: of those behind them none may be missing.</summary>
    private static bool Destroys(string kind) => kind is "corrupt" or "dropBytes" or "blackhole";

    private static FaultSettings Fault(string kind, FaultLocation stream, Random random) => new()
    {
        Type = kind,
        Stream = stream,
        Seed = random.Next(),
        Attributes = kind switch
        {
            "latency" => new() { ["delayMs"] = random.Next(1, 500) },
            "jitter" => new() { ["mostMs"] = random.Next(1, 500) },
            "bandwidth" => new() { ["bytesPerSecond"] = random.Next(1, 200) },
            "slicer" => new() { ["size"] = random.Next(1, 5), ["delayMs"] = random.Next(0, 100) },
            "corrupt" => new() { ["bytes"] = random.Next(1, 3) },
            "dropBytes" => new() { ["count"] = random.Next(1, 3) },
            _ => null,
        },
    };

    private static async Task SendInPiecesAsync(Ec20Fixture modem, AtDialogue dte, string text, Random random)
    {
        while (text.Length > 0)
        {
            var length = random.Next(1, Math.Min(text.Length, 12) + 1);
            await dte.SendAsync(text[..length]);
            await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(random.Next(0, 60)));
            text = text[length..];
        }
    }

    /// <summary>Ends whatever the spoilt bytes have begun, and forgets what came of it.</summary>
    private static async Task FinishLineAsync(Ec20Fixture modem, AtDialogue dte)
    {
        await dte.SendAsync("\r");
        await modem.Clock.SettleAsync();
        await dte.TakeAllAsync();
    }

    private static async Task<string> SendBytesAsync(Ec20Fixture modem, AtDialogue dte, Random random)
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        await dte.CommandAsync($"AT+QISEND=0,{bytes.Length}");
        await dte.SendAsync(Encoding.Latin1.GetString(bytes));
        await dte.ExpectAsync("SEND OK\r\n");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(random.Next(0, 300)));
        return Encoding.Latin1.GetString(bytes);
    }
}

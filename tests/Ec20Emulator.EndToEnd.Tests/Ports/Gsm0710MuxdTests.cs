using System.Text;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>AT+CMUX with a host program that others have written (at-engine.md 13).</summary>
[Platform("Linux")]
internal sealed class Gsm0710MuxdTests
{
    [Test]
    [Parallelizable]
    public async Task Channels_OfADaemonOfOthers_AreIndependentAtPorts()
    {
        var socat = Counterpart.Find("socat", "socat");
        await using var emulator = EmulatorProcess.Start("--pty", "uart1=./ttyS", "--delays", "none", "--log", "debug", "--no-echo-server");
        await emulator.WhenReadyAsync();
        await using var muxd = await Gsm0710Muxd.StartAsync(emulator.Folder.FullName, Path.Combine(emulator.Folder.FullName, "ttyS"));
        await emulator.WhenLoggedAsync("Multiplexer started: frames of up to 64 bytes");
        await using var first = new DuplexProcess(socat, "-", $"{await muxd.OpenChannelAsync("one")},rawer");
        await using var second = new DuplexProcess(socat, "-", $"{await muxd.OpenChannelAsync("two")},rawer");

        await ExchangeAsync(first, "ATE0\r", "ATE0\r\r\nOK\r\n");
        await ExchangeAsync(first, "AT+GMM\r", "\r\nEC20F\r\n\r\nOK\r\n");
        await ExchangeAsync(second, "AT\r", "AT\r\r\nOK\r\n");
        await ExchangeAsync(second, "ATE0\r", "ATE0\r\r\nOK\r\n");

        // More than a frame holds, all values, with commands on the other channel in between.
        var data = new byte[64 * 16];
        new Random(3).NextBytes(data);
        await ExchangeAsync(first, $"AT+QFUPL=\"RAM:mux\",{data.Length}\r", "\r\nCONNECT\r\n");
        foreach (var piece in data.Chunk(100))
        {
            await first.WriteAsync(piece);
            await ExchangeAsync(second, "AT+GMM\r", "\r\nEC20F\r\n\r\nOK\r\n");
        }

        await ReadAsync(first, "\r\n+QFUPL: 1024,");
        await ReadToAsync(first, "OK\r\n");
        await ExchangeAsync(second, "AT+QFDWL=\"RAM:mux\"\r", "\r\nCONNECT\r\n" + Encoding.Latin1.GetString(data) + "\r\n+QFDWL: 1024,");
    }

    private static async Task ExchangeAsync(Stream channel, string line, string answer)
    {
        await channel.WriteAsync(Encoding.Latin1.GetBytes(line));
        await ReadAsync(channel, answer);
    }

    private static async Task ReadAsync(Stream channel, string expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var bytes = new byte[expected.Length];
        await channel.ReadExactlyAsync(bytes, limit.Token);
        Assert.That(Encoding.Latin1.GetString(bytes), Is.EqualTo(expected));
    }

    private static async Task ReadToAsync(Stream channel, string end)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var text = "";
        var one = new byte[1];
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            await channel.ReadExactlyAsync(one, limit.Token);
            text += (char)one[0];
        }
    }
}

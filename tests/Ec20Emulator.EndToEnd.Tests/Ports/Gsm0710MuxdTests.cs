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

        await first.ExchangeAsync("ATE0\r", "ATE0\r\r\nOK\r\n");
        await first.ExchangeAsync("AT+GMM\r", "\r\nEC20F\r\n\r\nOK\r\n");
        await second.ExchangeAsync("AT\r", "AT\r\r\nOK\r\n");
        await second.ExchangeAsync("ATE0\r", "ATE0\r\r\nOK\r\n");

        // More than a frame holds, all values, with commands on the other channel in between.
        var data = new byte[64 * 16];
        new Random(3).NextBytes(data);
        await first.ExchangeAsync($"AT+QFUPL=\"RAM:mux\",{data.Length}\r", "\r\nCONNECT\r\n");
        foreach (var piece in data.Chunk(100))
        {
            await first.WriteAsync(piece);
            await second.ExchangeAsync("AT+GMM\r", "\r\nEC20F\r\n\r\nOK\r\n");
        }

        await first.ExpectAsync("\r\n+QFUPL: 1024,");
        await first.ReadToAsync("OK\r\n");
        await second.ExchangeAsync("AT+QFDWL=\"RAM:mux\"\r", "\r\nCONNECT\r\n" + Encoding.Latin1.GetString(data) + "\r\n+QFDWL: 1024,");
    }
}

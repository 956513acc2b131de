using System.Net.Sockets;
using Ec20Emulator.Host.Demo;
using Spectre.Console.Testing;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Plays steps on whatever stream leads to a modem, and fails the test with the dialogue so far where one is answered otherwise.</summary>
internal static class Dialogue
{
    /// <summary>Options of a modem for tests: a port of its own, no delays, nothing off this computer.</summary>
    public static readonly string[] QuietModem = ["--tcp", "127.0.0.1:0", "--delays", "none", "--network", "loopback"];

    /// <summary>Connects to a modem.</summary>
    public static async Task<NetworkStream> ConnectAsync(Uri modem)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(modem.Host, modem.Port);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Plays.</summary>
    /// <param name="modem">What leads to the modem.</param>
    /// <param name="steps">What is said, and what must come back.</param>
    /// <param name="time">The modem's clock, for the silences.</param>
    public static async Task PlayAsync(Stream modem, IReadOnlyList<DemoStep> steps, TimeProvider? time = null)
    {
        using var console = new TestConsole();
        var isAsExpected = await new DemoPlayer(modem, time ?? TimeProvider.System, new DemoScreen(console)).PlayAsync(steps, CancellationToken.None);
        Assert.That(isAsExpected, Is.True, console.Output);
    }
}

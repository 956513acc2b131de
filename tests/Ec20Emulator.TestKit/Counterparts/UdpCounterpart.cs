using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>Brings up a UDP server program on a free loopback port and waits until it answers.</summary>
internal static class UdpCounterpart
{
    private const int PortTries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Resend = TimeSpan.FromMilliseconds(20);

    /// <summary>Starts the program, on another port if the first is snatched away.</summary>
    /// <param name="start">Starts it on a port.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="isReady">Whether an answer shows that it is ready.</param>
    public static async Task<(CounterpartProcess Process, int Port)> StartAsync(
        Func<int, CounterpartProcess> start, byte[] request, Func<byte[], bool> isReady)
    {
        for (var tries = 1; ; tries++)
        {
            var port = FreePort();
            var process = start(port);
            if (await AnswersAsync(process, port, request, isReady))
                return (process, port);
            var output = process.Output;
            await process.DisposeAsync();
            if (tries == PortTries)
                throw new InvalidOperationException($"the program does not answer on UDP port {port}: {output}");
        }
    }

    private static async Task<bool> AnswersAsync(CounterpartProcess process, int port, byte[] request, Func<byte[], bool> isReady)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            using var resend = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
            resend.CancelAfter(Resend);
            try
            {
                await client.SendAsync(request, new IPEndPoint(IPAddress.Loopback, port), resend.Token);
                if (isReady((await client.ReceiveAsync(resend.Token)).Buffer))
                    return true;
            }
            catch (OperationCanceledException)
            {
                // Not up yet: ask again.
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)tcp.LocalEndPoint!).Port;
    }
}

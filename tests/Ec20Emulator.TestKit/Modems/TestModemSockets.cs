using Ec20Emulator.Modem.Features.Sockets;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Modems;

/// <summary>The sockets inside a modem, for tests that wait for what the network brings without a trace on a port.</summary>
public static class TestModemSockets
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks about the socket with an id, on the mailbox.</summary>
    /// <param name="modem">The modem.</param>
    /// <param name="id">0-11.</param>
    /// <param name="question">Gets null where the id is free.</param>
    internal static Task<T> AskSocketAsync<T>(this TestModem modem, int id, Func<ModemSocket?, T> question) =>
        modem.Modem.Core.Mailbox.AskAsync(() => question(modem.Modem.Assembly.Features.OfType<SocketFeature>().Single().Sockets[id]));

    /// <summary>Waits until a socket is as it should be.</summary>
    internal static async Task WaitForSocketAsync(this TestModem modem, int id, Func<ModemSocket?, bool> condition)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await modem.AskSocketAsync(id, condition))
        {
            if (TimeProvider.System.GetElapsedTime(startedAt) > Patience)
            {
                var state = await modem.AskSocketAsync(id, socket => socket is null ? "free" : $"{socket.State}, {socket.Inbox.Received.Length} bytes received");
                Assert.Fail($"socket {id} is {state}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Sntp;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>Asks a time server, again where the answer stays away (tcpip.md 6.4).</summary>
internal sealed class TimeQuery(ModemCore core)
{
    /// <summary>Times the server is asked.</summary>
    public const int Tries = 5;

    /// <summary>Time an answer may take: all tries together last the 125 s of the manual.</summary>
    public static readonly TimeSpan TryTime = TimeSpan.FromSeconds(25);

    /// <summary>The server's UTC time now.</summary>
    /// <exception cref="NetworkException">Name, policy or unreachable.</exception>
    /// <exception cref="IOException">The server refuses, or nobody answers.</exception>
    /// <exception cref="OperationCanceledException">Called off.</exception>
    public async Task<DateTimeOffset> AskAsync(NetworkTarget server, CancellationToken cancellationToken)
    {
        var client = new SntpClient(core.Network, core.Scheduler.Time);
        for (var tries = 1; tries <= Tries; tries++)
        {
            using var deadline = core.Scheduler.Deadline(TryTime);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            try
            {
                return (await client.QueryAsync(server, either.Token).ConfigureAwait(false)).ServerTime;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Lost on the way: ask again.
            }
        }
        throw new IOException($"time server {server.Host}:{server.Port} did not answer {Tries} requests");
    }
}

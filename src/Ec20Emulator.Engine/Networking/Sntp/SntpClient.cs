using System.Net;

namespace Ec20Emulator.Modem.Networking.Sntp;

/// <summary>Asks a time server for the time (RFC 4330, unicast).</summary>
/// <param name="network">Where the request goes.</param>
/// <param name="time">The clock compared with the server's.</param>
internal sealed class SntpClient(INetwork network, TimeProvider time)
{
    /// <summary>The usual port of a time server.</summary>
    public const int DefaultPort = 123;

    private const int NotSynchronised = 3;

    /// <summary>Sends one request and waits for its reply. What is not its reply is ignored, however much of it comes.</summary>
    /// <param name="server">The server as dialled.</param>
    /// <param name="cancellationToken">The caller's time-out.</param>
    /// <exception cref="NetworkException">Name, policy or unreachable.</exception>
    /// <exception cref="SntpException">The server refuses (kiss-o'-death) or is not synchronised.</exception>
    /// <exception cref="OperationCanceledException">No reply in time.</exception>
    public async Task<SntpReply> QueryAsync(NetworkTarget server, CancellationToken cancellationToken)
    {
        await using var socket = network.BindDatagram(0);
        var sent = time.GetUtcNow();
        var request = NtpTimestamp.FromTime(sent);
        await socket.SendAsync(SntpPacket.WriteRequest(request), server, cancellationToken);
        var buffer = new byte[1024];
        while (true)
        {
            var (size, from) = await socket.ReceiveAsync(buffer, cancellationToken);
            if (IsFrom(server, from) && SntpPacket.Read(buffer.AsSpan(0, size)) is { } packet && packet.Answers(request))
                return Evaluate(packet, sent, time.GetUtcNow(), server);
        }
    }

    // Behind a name any address may answer: the request's timestamp, which the reply repeats, tells it from a stranger's.
    private static bool IsFrom(NetworkTarget server, IPEndPoint from) =>
        from.Port == server.Port && (!AddressLiteral.TryParse(server.Host, out var address) || address.Equals(from.Address));

    private static SntpReply Evaluate(SntpPacket packet, DateTimeOffset sent, DateTimeOffset arrived, NetworkTarget server)
    {
        if (packet.IsKissOfDeath)
            throw new SntpException($"time server {server.Host}:{server.Port} refuses (kiss-o'-death '{packet.Reference}')");
        if (packet.Stratum > 15 || packet.Leap == NotSynchronised)
            throw new SntpException($"time server {server.Host}:{server.Port} is not synchronised (stratum {packet.Stratum}, leap indicator {packet.Leap})");
        var received = NtpTimestamp.ToTime(packet.Receive);
        var transmitted = NtpTimestamp.ToTime(packet.Transmit);
        var elapsed = arrived > sent ? arrived - sent : TimeSpan.Zero;

        // A server that claims a negative or an impossibly long time of its own cannot move the result out of what we measured.
        var ticks = Math.Clamp(elapsed.Ticks - (transmitted - received).Ticks, 0, elapsed.Ticks);
        var roundTrip = TimeSpan.FromTicks(ticks);
        var serverTime = transmitted + roundTrip / 2;
        return new SntpReply(serverTime, roundTrip, serverTime - arrived, packet.Stratum);
    }
}

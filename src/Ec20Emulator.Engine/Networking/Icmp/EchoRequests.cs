using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Networking.Icmp;

/// <summary>Pings through the operating system, where it permits ICMP.</summary>
internal sealed partial class EchoRequests(HostMap map, NetworkPolicy policy, TimeProvider time, ILogger log)
{
    /// <summary>The caller bounds the wait; Ping wants a number.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly RawEcho _raw = new(time);

    private int _told;

    /// <summary>Sends one echo request; see <see cref="INetwork.PingAsync"/>. An address that a map leads elsewhere is pinged there.</summary>
    public async Task<EchoReply?> SendAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken)
    {
        var actual = address;
        if (map.FindHost(address.ToString()) is { } host && AddressLiteral.TryParse(host, out var mapped))
            actual = mapped;
        else if (!policy.Permits(address))
        {
            LogForbidden(address);
            return null;
        }

        try
        {
            using var raw = actual.AddressFamily == AddressFamily.InterNetwork ? RawEcho.TryOpen(actual) : null;
            return raw is not null ? await _raw.SendAsync(raw, payloadBytes, cancellationToken) : await PingAsync(actual, payloadBytes, cancellationToken);
        }
        catch (SocketException failure)
        {
            LogNoReply(address, failure.Message);
            return null;
        }
        catch (Exception failure) when (failure is PingException or PlatformNotSupportedException)
        {
            Tell(failure.InnerException ?? failure);
            return null;
        }
    }

    // Without a raw socket .NET runs the system's ping program, if there is one; that sends its own 32 bytes and nothing else.
    private async Task<EchoReply?> PingAsync(IPAddress actual, int payloadBytes, CancellationToken cancellationToken)
    {
        using var ping = new Ping();
        var reply = await ping.SendPingAsync(actual, Longest, payloadBytes == 32 ? null : new byte[payloadBytes], options: null, cancellationToken);
        if (reply.Status == IPStatus.Success)
            return new EchoReply(reply.RoundtripTime, reply.Options?.Ttl ?? 0);
        LogNoReply(actual, reply.Status.ToString());
        return null;
    }

    private void Tell(Exception failure)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
            LogNotPermitted(failure.Message);
    }

    [LoggerMessage(EventId = 3020, Level = LogLevel.Warning,
        Message = "The operating system does not let this process send ICMP ({Reason}), so AT+QPING reports every request as lost; "
            + "give the process CAP_NET_RAW (setcap cap_net_raw+ep, or docker run --cap-add NET_RAW)")]
    private partial void LogNotPermitted(string reason);

    [LoggerMessage(EventId = 3021, Level = LogLevel.Information, Message = "Ping of {Address} refused: neither loopback nor mapped, and the network policy is 'loopback'")]
    private partial void LogForbidden(IPAddress address);

    [LoggerMessage(EventId = 3022, Level = LogLevel.Information, Message = "Ping of {Address}: {Reason}")]
    private partial void LogNoReply(IPAddress address, string reason);
}

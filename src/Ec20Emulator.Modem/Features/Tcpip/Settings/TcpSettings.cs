using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>
/// Settings of AT+QICFG that shape the TCP below the sockets: they count for connections and listeners opened from then on. Not saved.
/// </summary>
internal sealed class TcpSettings
{
    /// <summary>Retransmission time the backoff begins with: RFC 6298.</summary>
    private static readonly TimeSpan FirstRetransmission = TimeSpan.FromSeconds(1);

    /// <summary>"tcp/retranscfg"; until the host sets it the operating system decides.</summary>
    public RetransmissionLimits? Retransmission { get; set; }

    /// <summary>"tcp/keepalive": probes of idle connections, and how.</summary>
    public bool KeepsAlive { get; set; }

    /// <summary>"tcp/keepalive": silence in min (1-120), interval in s (25-100), probes (3-10).</summary>
    public (int IdleMinutes, int IntervalSeconds, int Probes) KeepAlive { get; set; } = (120, 75, 9);

    /// <summary>"window/scale".</summary>
    public bool ScalesWindow { get; set; } = true;

    /// <summary>What a connection opened now gets.</summary>
    public TcpTuning ToTuning() => new()
    {
        KeepAlive = KeepsAlive
            ? new TcpKeepAlive(TimeSpan.FromMinutes(KeepAlive.IdleMinutes), TimeSpan.FromSeconds(KeepAlive.IntervalSeconds), KeepAlive.Probes)
            : null,
        UserTimeout = Retransmission is { } limits ? GiveUpTime(limits) : null,
        ScalesWindow = ScalesWindow,
    };

    /// <summary>Factory values, as at power-up.</summary>
    public void Reset()
    {
        Retransmission = null;
        KeepsAlive = false;
        KeepAlive = (120, 75, 9);
        ScalesWindow = true;
    }

    /// <summary>The time so many doublings take, each wait bounded.</summary>
    private static TimeSpan GiveUpTime(RetransmissionLimits limits)
    {
        var longest = TimeSpan.FromMilliseconds(100 * limits.LongestWait);
        var total = TimeSpan.Zero;
        var wait = FirstRetransmission;
        for (var i = 0; i < limits.Backoffs; i++)
        {
            wait = wait < longest ? wait : longest;
            total += wait;
            wait *= 2;
        }
        return total;
    }
}

/// <summary>"tcp/retranscfg": when unacknowledged data ends a connection.</summary>
/// <param name="Backoffs">Retransmissions, 3-20.</param>
/// <param name="LongestWait">Longest wait before one, in units of 100 ms, 5-1000.</param>
internal sealed record RetransmissionLimits(int Backoffs, int LongestWait)
{
    /// <summary>What the module has until told otherwise.</summary>
    public static readonly RetransmissionLimits Default = new(12, 600);
}

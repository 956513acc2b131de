namespace Ec20Emulator.Modem.Networking;

/// <summary>How the TCP of a connection behaves below the byte stream. What the operating system cannot do is said in the log.</summary>
public sealed record TcpTuning
{
    /// <summary>Probes of an idle connection; null = none.</summary>
    public TcpKeepAlive? KeepAlive { get; init; }

    /// <summary>
    /// How long sent bytes may stay unacknowledged, or the peer's window closed, before the connection is given up; null = as the operating
    /// system has it. Whole milliseconds.
    /// </summary>
    public TimeSpan? UserTimeout { get; init; }

    /// <summary>False to offer a receive window that needs no scaling: 64 KiB at most.</summary>
    public bool ScalesWindow { get; init; } = true;
}

/// <summary>Probes that find out whether an idle peer is still there.</summary>
/// <param name="Idle">Silence before the first probe, whole seconds.</param>
/// <param name="Interval">Time between probes, whole seconds.</param>
/// <param name="Probes">Unanswered probes that end the connection, 1-255.</param>
public sealed record TcpKeepAlive(TimeSpan Idle, TimeSpan Interval, int Probes);

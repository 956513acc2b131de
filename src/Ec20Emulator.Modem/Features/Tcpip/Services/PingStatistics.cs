using System.Globalization;
using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>The sum AT+QPING ends with (tcpip.md 6.3).</summary>
internal sealed class PingStatistics
{
    private readonly List<long> _roundTrips = [];
    private int _sent;

    /// <summary>How the whole ended.</summary>
    public TcpIpError Outcome => _roundTrips.Count > 0 ? TcpIpError.None : TcpIpError.OperationTimeout;

    /// <summary>A request was answered after so many ms; null = not at all.</summary>
    public void Add(long? roundTrip)
    {
        _sent++;
        if (roundTrip is { } milliseconds)
            _roundTrips.Add(milliseconds);
    }

    /// <summary>code, sent, received, lost, shortest, longest and average time in ms.</summary>
    public override string ToString()
    {
        var received = _roundTrips.Count;
        var (shortest, longest, average) = received == 0 ? (0, 0, 0) : (_roundTrips.Min(), _roundTrips.Max(), _roundTrips.Sum() / received);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)Outcome},{_sent},{received},{_sent - received},{shortest},{longest},{average}");
    }
}

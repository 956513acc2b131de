using System.Globalization;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Modem.Journal;

/// <summary>
/// Local ports the system chose, by the socket that got each: the one thing in a dialogue that differs from run to run. Safe for use from
/// any thread.
/// </summary>
internal sealed partial class ChosenPorts
{
    /// <summary>Ports remembered; the oldest are forgotten.</summary>
    private const int Most = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<(long Since, string Port, string Name)> _ports = new();

    /// <summary>Remembers one.</summary>
    /// <param name="since">Cursor from which on it is that of the socket.</param>
    /// <param name="port">The port.</param>
    /// <param name="socket">The socket, 0-11.</param>
    public void Add(long since, int port, int socket)
    {
        lock (_gate)
        {
            _ports.Enqueue((since, port.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{{port{socket}}}")));
            if (_ports.Count > Most)
                _ports.Dequeue();
        }
    }

    /// <summary>What the modem sent, with names in place of these ports: <c>{port4}</c>.</summary>
    /// <param name="content">What it sent.</param>
    /// <param name="cursor">When.</param>
    public string Name(string content, long cursor) => Field().Replace(content, match =>
    {
        lock (_gate)
            return _ports.LastOrDefault(port => port.Port == match.Value && port.Since <= cursor).Name ?? match.Value;
    });

    [GeneratedRegex(@"(?<=,)\d{4,5}(?=,)")]
    private static partial Regex Field();
}

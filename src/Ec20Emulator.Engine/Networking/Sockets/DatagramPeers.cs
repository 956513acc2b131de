using System.Net;
using Ec20Emulator.Modem.Networking.Names;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>
/// Whom a UDP socket has sent to: it knows how a sender was dialled, and keeps strangers from the network out while the modem
/// listens on loopback only.
/// </summary>
/// <param name="map">Targets of a map are never strangers.</param>
/// <param name="hearsAll">True where anybody may send.</param>
internal sealed class DatagramPeers(HostMap map, bool hearsAll)
{
    /// <summary>Peers remembered; the one sent to least recently makes room.</summary>
    internal const int Most = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPEndPoint, LinkedListNode<Route>> _byActual = [];
    private readonly LinkedList<Route> _byAge = new();

    /// <summary>A datagram goes out.</summary>
    public void Remember(Route route)
    {
        lock (_gate)
        {
            if (_byAge.Last?.Value == route)
                return;
            if (_byActual.Remove(route.Actual, out var known))
                _byAge.Remove(known);
            else if (_byActual.Count == Most)
            {
                _byActual.Remove(_byAge.First!.Value.Actual);
                _byAge.RemoveFirst();
            }

            _byActual[route.Actual] = _byAge.AddLast(route);
        }
    }

    /// <summary>A datagram came in: its sender as the host software is to see it, or null where it is not to be heard.</summary>
    public IPEndPoint? Recognise(IPEndPoint sender)
    {
        var actual = new IPEndPoint(AddressLiteral.Plain(sender.Address), sender.Port);
        lock (_gate)
        {
            if (_byActual.TryGetValue(actual, out var known))
                return known.Value.Shown;
        }

        if (map.FindDialled(actual) is { } dialled)
            return dialled;
        return hearsAll || IPAddress.IsLoopback(actual.Address) ? actual : null;
    }
}

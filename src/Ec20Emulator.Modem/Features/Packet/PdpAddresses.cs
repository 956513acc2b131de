using System.Net;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>The private addresses the network gives a modem: derived from its seed, different for each of its contexts.</summary>
internal sealed class PdpAddresses(int seed)
{
    private const int FirstHost = 2;
    private const int Hosts = 253;

    private int _changes;

    /// <summary>From now on they are others.</summary>
    public void Change() => _changes = (_changes + 1) % Hosts;

    /// <summary>An address 10.x.y.z.</summary>
    /// <param name="contextId">1-24.</param>
    public IPAddress Ipv4(int contextId)
    {
        var (network, host) = Parts();
        return new IPAddress([10, network[0], (byte)(network[1] + contextId), host]);
    }

    /// <summary>A unique local address fdxx::id.</summary>
    /// <param name="contextId">1-24.</param>
    public IPAddress Ipv6(int contextId)
    {
        var (network, host) = Parts();
        return new IPAddress([0xfd, network[0], network[1], host, 0, 0, 0, (byte)contextId, 0, 0, 0, 0, 0, 0, 0, 1]);
    }

    private (byte[] Network, byte Host) Parts()
    {
        var random = new Random(seed);
        var network = new byte[2];
        random.NextBytes(network);
        return (network, (byte)(FirstHost + (random.Next(Hosts) + _changes) % Hosts));
    }
}

using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>How an <see cref="OsNetwork"/> is set up.</summary>
public sealed record OsNetworkOptions
{
    /// <summary>Dialled addresses that lead elsewhere. Default: none.</summary>
    public HostMap Map { get; init; } = new();

    /// <summary>How far the modem may reach. Default: <see cref="NetworkPolicy.Open"/>.</summary>
    public NetworkPolicy Policy { get; init; } = NetworkPolicy.Open;

    /// <summary>
    /// Local address TCP listeners bind; <see cref="IPAddress.IPv6Any"/> takes IPv4 too. Default: 127.0.0.1, which is also what counts under
    /// <see cref="NetworkPolicy.Loopback"/>. While it is a loopback address, UDP sockets hear only loopback, map targets and those they have sent to.
    /// </summary>
    public IPAddress ListenAddress { get; init; } = IPAddress.Loopback;

    /// <summary>Seed of the DNS transaction ids. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>The address listeners really bind.</summary>
    internal IPAddress EffectiveListenAddress => Policy == NetworkPolicy.Loopback && !IPAddress.IsLoopback(ListenAddress) ? IPAddress.Loopback : ListenAddress;
}

using System.Net;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Networking.Names;

/// <summary>Turns what was dialled into routes: map, names, map of the resolved address, policy, in this order.</summary>
internal sealed partial class RouteFinder(HostMap map, NetworkPolicy policy, NameResolver names, ILogger log)
{
    /// <summary>More addresses of one name than this are not tried.</summary>
    private const int MostAddresses = 8;

    /// <summary>True where a map leads this target elsewhere.</summary>
    public bool IsMapped(NetworkTarget target) => map.Find(target.Host, target.Port) is not null;

    /// <summary>The routes to a target, at least one, in the order to try them.</summary>
    /// <exception cref="NetworkException">The name does not resolve, or the policy forbids every address.</exception>
    public async ValueTask<IReadOnlyList<Route>> FindAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Port, 1, nameof(target));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target.Port, 65535, nameof(target));
        var dialled = AddressLiteral.TryParse(target.Host, out var literal) ? literal : null;
        if (map.Find(target.Host, target.Port) is { } to)
            return await LeadToAsync(to, dialled, target.Port, cancellationToken);
        if (dialled is not null)
            return [Permitted(dialled, target)];

        var addresses = target.KnownAddresses.Count > 0
            ? target.KnownAddresses
            : (await names.ResolveAsync(target.Host, target.DnsServers, cancellationToken)).Addresses;
        var routes = new List<Route>();
        NetworkException? refusal = null;
        foreach (var address in addresses.Take(MostAddresses))
        {
            try
            {
                if (map.Find(address.ToString(), target.Port) is { } onward)
                    routes.AddRange(await LeadToAsync(onward, address, target.Port, cancellationToken));
                else
                    routes.Add(Permitted(address, target));
            }
            catch (NetworkException failure)
            {
                refusal ??= failure;
            }
        }

        return routes.Count > 0 ? routes : throw refusal!;
    }

    private static async ValueTask<IReadOnlyList<Route>> LeadToAsync(HostPort to, IPAddress? shown, int port, CancellationToken cancellationToken)
    {
        var addresses = to.Address is { } address ? [address] : await NameResolver.ResolveMappedAsync(to.Host, cancellationToken);
        return [.. addresses.Take(MostAddresses).Select(actual => new Route(new IPEndPoint(actual, to.Port), new IPEndPoint(shown ?? actual, port)))];
    }

    private Route Permitted(IPAddress address, NetworkTarget target)
    {
        if (policy.Permits(address))
        {
            var endPoint = new IPEndPoint(address, target.Port);
            return new Route(endPoint, endPoint);
        }

        LogForbidden(target.Host, target.Port, address);
        throw new NetworkException(NetworkFailure.Unreachable,
            $"{target.Host}:{target.Port} ({address}) is neither loopback nor mapped, and the network policy is 'loopback'; add --map {new HostPort(target.Host, target.Port)}=HOST:PORT or use --network open");
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Information,
        Message = "Refused {Host}:{Port} ({Address}): neither loopback nor mapped, and the network policy is 'loopback'")]
    private partial void LogForbidden(string host, int port, IPAddress address);
}

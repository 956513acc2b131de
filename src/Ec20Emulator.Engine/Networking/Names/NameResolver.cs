using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking.Dns;

namespace Ec20Emulator.Modem.Networking.Names;

/// <summary>Host names to addresses: literal, map, localhost, the context's DNS servers, the operating system, in this order.</summary>
internal sealed class NameResolver(HostMap map, NetworkPolicy policy, DnsClient dns)
{
    /// <summary>Resolves what the host software dialled.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>.</exception>
    public async Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
    {
        if (AddressLiteral.TryParse(host, out var literal))
            return new ResolvedName([literal], 0);
        if (map.FindHost(host) is { } mapped)
            return new ResolvedName(await ResolveMappedAsync(mapped, cancellationToken), 0);
        if (LocalHostName.Is(host))
            return new ResolvedName(LocalHostName.Addresses, 0);
        if (dnsServers.Count > 0)
            return await dns.ResolveAsync(host, dnsServers, cancellationToken);
        if (policy == NetworkPolicy.Loopback)
        {
            throw new NetworkException(NetworkFailure.NameNotResolved,
                $"'{host}' is not in a map, and the network policy 'loopback' forbids asking the operating system's resolver; add --map {host}:PORT=HOST:PORT or use --network open");
        }

        return new ResolvedName(await AskSystemAsync(host, cancellationToken), 0);
    }

    /// <summary>Resolves the host a map leads to: never through the map again, never through the context's DNS servers.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>.</exception>
    public static async ValueTask<IReadOnlyList<IPAddress>> ResolveMappedAsync(string host, CancellationToken cancellationToken)
    {
        if (AddressLiteral.TryParse(host, out var literal))
            return [literal];
        return LocalHostName.Is(host) ? LocalHostName.Addresses : await AskSystemAsync(host, cancellationToken);
    }

    private static async Task<IReadOnlyList<IPAddress>> AskSystemAsync(string host, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(host))
            throw new NetworkException(NetworkFailure.NameNotResolved, "the host name is empty");
        try
        {
            // Where the operating system cannot be interrupted the answer is left to itself.
            var addresses = await System.Net.Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(cancellationToken);
            if (addresses.Length > 0)
                return [.. addresses.Select(AddressLiteral.Plain).Distinct().OrderBy(address => address.AddressFamily != AddressFamily.InterNetwork)];
            throw new NetworkException(NetworkFailure.NameNotResolved, $"'{host}' has no address");
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            throw new NetworkException(NetworkFailure.NameNotResolved, $"the operating system does not resolve '{host}': {failure.Message}", failure);
        }
    }
}

using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>A DNS query with the modem's time bound.</summary>
internal sealed class NameQuery(ModemCore core, NameCache names)
{
    /// <summary>Longest query (tcpip.md 0.2).</summary>
    public static readonly TimeSpan QueryTime = TimeSpan.FromSeconds(60);

    /// <summary>Resolves a name.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>, also where it takes too long.</exception>
    /// <exception cref="OperationCanceledException">Called off.</exception>
    public async Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
    {
        using var deadline = core.Scheduler.Deadline(QueryTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await names.ResolveAsync(host, dnsServers, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NetworkException(NetworkFailure.NameNotResolved, $"'{host}' was not resolved within {QueryTime.TotalSeconds:0} s");
        }
    }

    /// <summary>A target whose addresses are known from here on, unless it is an address itself.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>, also where it takes too long.</exception>
    public async Task<NetworkTarget> ResolveAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        if (AddressLiteral.TryParse(target.Host, out _))
            return target;
        var resolved = await ResolveAsync(target.Host, target.DnsServers, cancellationToken).ConfigureAwait(false);
        return target with { KnownAddresses = resolved.Addresses };
    }
}

using System.Net;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Refuses requests a web page has a browser send: those addressed to a name that is not this computer's (DNS rebinding), and those of
/// pages from elsewhere.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, ControlOptions options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!IsOurs(http.Request.Host.Host, http.Connection.LocalIpAddress))
            throw new ProblemException(StatusCodes.Status403Forbidden, $"the Host header '{http.Request.Host}' does not name this computer");
        if (http.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOfOurs(origin, http.Request.Host))
            throw new ProblemException(StatusCodes.Status403Forbidden, $"a page of '{origin}' has no business here");
        return next(http);
    }

    private static bool IsOfOurs(string origin, HostString host) => Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == host.Value;

    private bool IsOurs(string host, IPAddress? local)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return IPAddress.IsLoopback(address) || address.Equals(local is { IsIPv4MappedToIPv6: true } ? local.MapToIPv4() : local);
        return !IPAddress.IsLoopback(options.EndPoint.Address) && host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Net;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Refuses requests a web page has a browser send: those addressed to a name that is not this computer's (DNS rebinding), and those of
/// pages from elsewhere. Those show by Origin or, where a browser leaves that away (images, links, forms by GET), by Sec-Fetch-Site.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, ControlOptions options)
{
    private const string CrossSite = "cross-site";
    private const string SameSite = "same-site";

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsOurs(http.Request.Host.Host, http.Connection.LocalIpAddress))
            throw new ProblemException(StatusCodes.Status403Forbidden, $"the Host header '{http.Request.Host}' does not name this computer");
        if (http.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOfOurs(origin, http.Request.Host))
            throw new ProblemException(StatusCodes.Status403Forbidden, $"a page of '{origin}' has no business here");
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is CrossSite or SameSite && http.Request.Headers.Origin.Count == 0)
            throw new ProblemException(StatusCodes.Status403Forbidden, "a page from elsewhere has no business here (Sec-Fetch-Site)");
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

using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Refuses bodies that are too large. The limit is not that of the web server, which would cut the connection: under this one the server
/// sends the answer, then takes what the client still sends, for five seconds at most, so that the client comes to read it.
/// </summary>
internal sealed class BodyLimits(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        if (http.Request.ContentLength > limit.MostBytes)
            throw Problem.TooLarge(limit.MostBytes);
        http.Request.Body = new BoundedBody(http, http.Request.Body, limit.MostBytes);
        return next(http);
    }
}

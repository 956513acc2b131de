using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>Where a token is set, refuses requests without it. Probes of an orchestrator need none: they tell nothing.</summary>
internal sealed class TokenGuard(RequestDelegate next, ControlOptions options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? _expected = options.Token is { } token ? Digest(token) : null;

    public Task InvokeAsync(HttpContext http)
    {
        if (_expected is null || http.Request.Path.Value is "/livez" or "/readyz" || IsPresented(http.Request.Headers.Authorization))
            return next(http);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        throw new ProblemException(StatusCodes.Status401Unauthorized, "send the token as 'Authorization: Bearer TOKEN'");
    }

    /// <summary>Digests are compared, so that neither length nor content of the token shows in the time taken.</summary>
    private bool IsPresented(string? authorization) =>
        authorization is not null
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Digest(authorization[Scheme.Length..].Trim()), _expected);

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

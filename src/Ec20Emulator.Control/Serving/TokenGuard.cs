using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Where a token is set, refuses requests without it. Probes of an orchestrator need none: they tell nothing. A browser asks its user: there
/// the token is the password, and the name may be any.
/// </summary>
internal sealed class TokenGuard(RequestDelegate next, ControlOptions options)
{
    private const string Scheme = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>Both for every address: a browser that knows the password of one takes it to the others only where the same is asked.</summary>
    private static readonly string[] Challenges = ["Bearer", "Basic realm=\"ec20emu: the token is the password\", charset=\"UTF-8\""];

    private readonly byte[]? _expected = options.Token is { } token ? Digest(token) : null;

    public Task InvokeAsync(HttpContext http)
    {
        if (_expected is null || http.Request.Path.Value is "/livez" or "/readyz" || IsPresented(http.Request.Headers.Authorization))
            return next(http);
        http.Response.Headers.WWWAuthenticate = Challenges;
        throw new ProblemException(StatusCodes.Status401Unauthorized, "send the token as 'Authorization: Bearer TOKEN'");
    }

    /// <summary>Digests are compared, so that neither length nor content of the token shows in the time taken.</summary>
    private bool IsPresented(string? authorization) =>
        TokenIn(authorization) is { } token && CryptographicOperations.FixedTimeEquals(Digest(token), _expected);

    private static string? TokenIn(string? authorization)
    {
        if (authorization is null)
            return null;
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[Scheme.Length..].Trim();
        return authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? PasswordIn(authorization[Basic.Length..].Trim()) : null;
    }

    private static string? PasswordIn(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var count))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, count);
        return pair.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? pair[(colon + 1)..] : null;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

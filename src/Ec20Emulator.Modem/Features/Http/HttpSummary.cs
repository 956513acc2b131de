using Ec20Emulator.Modem.Features.Http;

namespace Ec20Emulator.Modem.Control;

/// <summary>The HTTP client of the module.</summary>
/// <param name="Activity">None, Input, Request or Read.</param>
/// <param name="Server">Scheme, host and port of the URL that is set; empty where there is none.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="Status">Status code of the answer that can be read; null where there is none.</param>
/// <param name="IsConnected">True while a connection is kept or used.</param>
public sealed record HttpSummary(string Activity, string Server, int ContextId, int? Status, bool IsConnected)
{
    internal static HttpSummary Of(HttpSession session) => new(
        session.Activity.ToString(),
        session.Url is { } url ? $"{(url.IsSecure ? "https" : "http")}://{url.HostHeader}" : "",
        session.Settings.ContextId,
        session.Reply?.Status,
        session.IsConnected);
}

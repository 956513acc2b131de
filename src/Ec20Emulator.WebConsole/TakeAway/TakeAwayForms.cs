using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.WebConsole.TakeAway;

/// <summary>A form in which the API gives the dialogue away.</summary>
/// <param name="Name">Last word of its path.</param>
/// <param name="Path">Its path, with <c>{id}</c>.</param>
/// <param name="Summary">What the API says of it.</param>
internal sealed record TakeAwayForms(string Name, string Path, string Summary)
{
    private const string Folder = "/take-away/";
    private const string Transcript = "/journal/transcript";

    /// <summary>Those the API has.</summary>
    public static IReadOnlyList<TakeAwayForms> Of(EndpointDataSource endpoints)
    {
        var all = endpoints.Endpoints.OfType<RouteEndpoint>().Where(one => one.RoutePattern.RawText is not null).ToArray();
        var forms = all.Where(one => one.RoutePattern.RawText!.Contains(Folder, StringComparison.Ordinal)).ToArray();
        if (forms.Length == 0)
            forms = [.. all.Where(one => one.RoutePattern.RawText!.EndsWith(Transcript, StringComparison.Ordinal))];
        return [.. forms.Select(one => new TakeAwayForms(
            one.RoutePattern.RawText!.Split('/')[^1], one.RoutePattern.RawText!, one.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? ""))];
    }

    /// <summary>Where it is had from.</summary>
    /// <param name="modem">Name of the modem.</param>
    /// <param name="after">Entry of the journal behind which it begins.</param>
    public string Href(string modem, long after) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.Replace("{id}", Uri.EscapeDataString(modem), StringComparison.Ordinal)}?after={after}");
}

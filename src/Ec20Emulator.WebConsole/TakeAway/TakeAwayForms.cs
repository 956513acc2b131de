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

    /// <summary>Those the API has.</summary>
    public static IReadOnlyList<TakeAwayForms> Of(EndpointDataSource endpoints) =>
    [
        .. from one in endpoints.Endpoints.OfType<RouteEndpoint>()
           let path = one.RoutePattern.RawText
           where path?.Contains(Folder, StringComparison.Ordinal) == true
           select new TakeAwayForms(path.Split('/')[^1], path, one.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? ""),
    ];

    /// <summary>Where it is had from.</summary>
    /// <param name="modem">Name of the modem.</param>
    /// <param name="after">Entry of the journal behind which it begins.</param>
    public string Href(string modem, long after) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.Replace("{id}", Uri.EscapeDataString(modem), StringComparison.Ordinal)}?after={after}");
}

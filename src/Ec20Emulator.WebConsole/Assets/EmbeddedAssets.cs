using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Ec20Emulator.WebConsole.Assets;

/// <summary>What a browser loads beside the page, out of the assembly.</summary>
internal static class EmbeddedAssets
{
    private const string Prefix = "web/";

    private static readonly Assembly Home = typeof(EmbeddedAssets).Assembly;

    /// <summary>Another build has another tag: browsers ask each time, and get what they have confirmed.</summary>
    private static readonly EntityTagHeaderValue Tag = new($"\"{Home.ManifestModule.ModuleVersionId:n}\"");

    /// <summary>The paths, without a slash in front.</summary>
    public static IEnumerable<string> Paths =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    public static void MapAssets(this IEndpointRouteBuilder root)
    {
        foreach (var path in Paths)
            root.MapGet("/" + path, http => ServeAsync(http, path)).ExcludeFromDescription();
    }

    private static Task ServeAsync(HttpContext http, string path)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(Home.GetManifestResourceStream(Prefix + path)!, TypeOf(path), entityTag: Tag).ExecuteAsync(http);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>A web program of one endpoint that does nothing: what HTTP itself takes.</summary>
internal sealed class BareApi : IBenchmarkServer
{
    /// <summary>The endpoint.</summary>
    public const string Path = "/nothing";

    private readonly WebApplication _application;

    private BareApi(WebApplication application) => _application = application;

    /// <inheritdoc/>
    public int Port => new Uri(_application.Urls.First()).Port;

    /// <summary>Starts it.</summary>
    public static async Task<BareApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.MapPost(Path, () => TypedResults.NoContent());
        await application.StartAsync();
        return new BareApi(application);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

using Ec20Emulator.Control.Endpoints;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Watching;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Control;

/// <summary>Puts the web application together. It reads no configuration: neither files nor variables of ASP.NET change it.</summary>
internal static class ControlApplication
{
    public static WebApplication Build(
        ControlOptions options,
        IReadOnlyList<ControlledModem> modems,
        IModemFactory? factory,
        IEnumerable<ControlDeclaration> controls,
        ILoggerFactory logs,
        IControlFace? face)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ControlApplication).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(options.EndPoint, listen => listen.Use(new ConnectionLimit(options.MostConnections).Before));
        });
        var services = builder.Services;
        services.AddSingleton<ILoggerFactory>(new FrameworkLog(logs));
        services.AddSingleton<IHostLifetime, ForeignLifetime>();
        services.AddSingleton(options);
        services.AddSingleton(provider => new ControlledModems(modems, factory, options, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton<RequestsUnderWay>();
        services.AddSingleton<Watchers>();
        services.AddRoutingCore();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => ControlJson.Configure(json.SerializerOptions));
        services.AddOpenApi(Description.Configure);
        face?.AddTo(services);

        var application = builder.Build();
        application.Use(application.Services.GetRequiredService<RequestsUnderWay>().Before);
        application.UseMiddleware<ProblemMiddleware>();
        application.UseMiddleware<HostGuard>();
        application.UseMiddleware<TokenGuard>();
        application.UseRouting();
        application.UseMiddleware<BodyLimits>();
        application.MapOpenApi();
        application.MapEverything(controls);
        face?.MapTo(application);
        return application;
    }
}

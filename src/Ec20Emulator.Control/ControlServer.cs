using System.Net;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Watching;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Control;

/// <summary>The HTTP control API of one or more modems. Disposing it ends every request, event streams included.</summary>
public sealed partial class ControlServer : IAsyncDisposable
{
    /// <summary>How long requests under way may take to end before their connections are cut.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How long they may go on after that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;
    private bool _isDisposed;

    private ControlServer(WebApplication application) => _application = application;

    /// <summary>Where it answers, such as <c>http://127.0.0.1:40124</c>.</summary>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Clients that wait for news now.</summary>
    internal int Watchers => _application.Services.GetRequiredService<Watchers>().Count;

    /// <summary>The endpoints, for whoever checks that each is described.</summary>
    internal IEnumerable<RouteEndpoint> Endpoints =>
        ((IEndpointRouteBuilder)_application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Starts to listen.</summary>
    /// <param name="options">Where, and who may use it.</param>
    /// <param name="modems">The modems; they are not disposed.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <exception cref="ArgumentException">It can be reached from other computers and has no token.</exception>
    /// <exception cref="IOException">The endpoint cannot be had.</exception>
    public static Task<ControlServer> StartAsync(ControlOptions options, IReadOnlyList<ControlledModem> modems, ILoggerFactory logs) =>
        StartAsync(options, modems, factory: null, logs);

    /// <summary>Starts to listen, and lets clients make further modems.</summary>
    /// <param name="options">Where, and who may use it.</param>
    /// <param name="modems">The modems there are at first; they are not disposed, nor are those that are made and not ended by a client.</param>
    /// <param name="factory">Makes the further ones; null = there are none.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <exception cref="ArgumentException">It can be reached from other computers and has no token.</exception>
    /// <exception cref="IOException">The endpoint cannot be had.</exception>
    public static Task<ControlServer> StartAsync(ControlOptions options, IReadOnlyList<ControlledModem> modems, IModemFactory? factory, ILoggerFactory logs) =>
        StartAsync(options, modems, factory, face: null, logs);

    /// <summary>The same with a page for people beside the API.</summary>
    /// <param name="options">Where, and who may use it.</param>
    /// <param name="modems">The modems there are at first; they are not disposed, nor are those that are made and not ended by a client.</param>
    /// <param name="factory">Makes the further ones; null = there are none.</param>
    /// <param name="face">The page; null = there is none.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <exception cref="ArgumentException">It can be reached from other computers and has no token.</exception>
    /// <exception cref="IOException">The endpoint cannot be had.</exception>
    public static Task<ControlServer> StartAsync(
        ControlOptions options, IReadOnlyList<ControlledModem> modems, IModemFactory? factory, IControlFace? face, ILoggerFactory logs) =>
        StartAsync(options, modems, factory, Ec20Modem.WorldActions, logs, face);

    /// <summary>The same with other actions than those of the modem.</summary>
    internal static async Task<ControlServer> StartAsync(
        ControlOptions options,
        IReadOnlyList<ControlledModem> modems,
        IModemFactory? factory,
        IEnumerable<ControlDeclaration> controls,
        ILoggerFactory logs,
        IControlFace? face = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.EndPoint.Address) && string.IsNullOrEmpty(options.Token))
            throw new ArgumentException($"{options.EndPoint} can be reached from other computers: it needs a token", nameof(options));
        var application = ControlApplication.Build(options, modems, factory, controls, logs, face);
        try
        {
            await application.StartAsync().ConfigureAwait(false);
            return new ControlServer(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        using var grace = new CancellationTokenSource(Grace, TimeProvider.System);
        await _application.StopAsync(grace.Token).ConfigureAwait(false);
        if (await _application.Services.GetRequiredService<RequestsUnderWay>().EndAsync(Patience).ConfigureAwait(false))
            await _application.DisposeAsync().ConfigureAwait(false);
        else
            LeftBehind(_application.Services.GetRequiredService<ILogger<ControlServer>>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Control API: requests go on although it has stopped; what they use is left to them")]
    private static partial void LeftBehind(ILogger logger);
}

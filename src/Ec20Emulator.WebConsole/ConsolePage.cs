using Ec20Emulator.Control;
using Ec20Emulator.WebConsole.Assets;
using Ec20Emulator.WebConsole.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Ec20Emulator.WebConsole;

/// <summary>A page to see modems and to talk to them, at <c>/</c> of the control API.</summary>
/// <param name="pasteLines">How programs open a way in, by its URI; shown where nobody has dialled yet.</param>
public sealed class ConsolePage(Func<string, IReadOnlyList<string>> pasteLines) : IControlFace
{
    /// <summary>How long the terminal of a browser that broke off without a word stays at its port.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new PasteLineSource(pasteLines));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = Grace;
            circuits.DisconnectedCircuitMaxRetained = 8;
            circuits.PersistedCircuitInMemoryMaxRetained = 0;
        });
        services.AddMudServices();
    }

    /// <inheritdoc/>
    public void MapTo(WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        application.UseMiddleware<PageHeaders>();
        application.MapAssets();
        application.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .DisableAntiforgery();
    }
}

using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The ports and their modem lines.</summary>
internal static class PortEndpoints
{
    public static void MapPorts(this IEndpointRouteBuilder modem)
    {
        var ports = modem.MapGroup("/ports").WithTags("ports");
        ports.MapGet("", async (string id, ControlledModems modems) => new PortList(await AllAsync(modems[id]))).WithSummary("All ports with their lines.");
        ports.MapGet("/{port}", (string id, string port, ControlledModems modems) => OneAsync(modems[id], port)).WithSummary("One port with its lines.");
    }

    private static async Task<IReadOnlyList<PortView>> AllAsync(ControlledModem modem) =>
        [.. (await modem.Modem.ReadAsync()).Ports.Select(port => PortView.Of(port, modem.WaysIn()))];

    private static async Task<PortView> OneAsync(ControlledModem modem, string name)
    {
        var ports = await AllAsync(modem);
        return ports.FirstOrDefault(port => port.Name == name)
            ?? throw ProblemException.NotFound($"there is no port '{name}', only {string.Join(", ", ports.Select(port => port.Name))}");
    }
}

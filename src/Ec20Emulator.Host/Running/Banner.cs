using Ec20Emulator.Host.Echo;

namespace Ec20Emulator.Host.Running;

/// <summary>What a person at a terminal sees: how to dial.</summary>
internal static class Banner
{
    private const int LinesPerPort = 3;

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(ModemHost host, TextWriter terminal)
    {
        if (host.Modems.Count > 0)
            await WriteModemAsync(host, terminal);
        else
            terminal.WriteLine($"There is no modem yet. To make one, paste this: curl -X POST {host.ControlUri}/api/v1/modems");
        terminal.WriteLine();
        if (host.ControlUri is { } control)
        {
            terminal.WriteLine($"To see {(host.Modems.Count == 1 ? "it" : "them")}, open {control} in a browser.");
            terminal.WriteLine($"The control API is at {control}/api/v1/modems, described by {control}/openapi/v1.json.");
        }
        if (host.Options.HasEchoServer)
            terminal.WriteLine($"{EchoService.DialledHost}:8010 and :8011 lead to a built-in TLS echo server; its CA is {EchoService.CaFile}.");
        terminal.WriteLine("ec20emu doctor knows more programs. Ctrl-C ends the modem.");
    }

    private static async Task WriteModemAsync(ModemHost host, TextWriter terminal)
    {
        terminal.WriteLine($"{await NetworkAsync(host)} To dial it, paste one of these:");
        foreach (var port in host.Ports)
        {
            terminal.WriteLine();
            terminal.WriteLine($"  {port.Name} at {port.Uri}");
            foreach (var line in PasteLines.For(port.Uri).Take(LinesPerPort))
                terminal.WriteLine($"    {line.Text}");
        }
    }

    private static async Task<string> NetworkAsync(ModemHost host)
    {
        var state = await host.Modem.ReadAsync();
        return state.Network.Operator is { } name
            ? $"The modem is registered with {name}."
            : $"The modem answers and is not registered (SIM: {state.Sim.State}): AT+QIACT says ERROR until AT+CEREG? says 1 or 5.";
    }
}

using Ec20Emulator.Control;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.WebConsole.Terminal;

/// <summary>A port a terminal may be put to.</summary>
/// <param name="Name">The port.</param>
/// <param name="Trouble">Why it cannot; null where it can.</param>
internal sealed record PortChoice(string Name, string? Trouble)
{
    private const string Usb = "usb";

    /// <summary>The ports for commands. One that can be dialled is left to who dials it: it has one DTE at a time.</summary>
    public static IReadOnlyList<PortChoice> Of(IReadOnlyList<PortSummary> ports, IReadOnlyList<WayIn> waysIn) =>
        [.. PortNames.At.OrderBy(name => name != PortNames.UsbAt).Select(name => new PortChoice(name, TroubleOf(name, ports, waysIn)))];

    private static string? TroubleOf(string name, IReadOnlyList<PortSummary> ports, IReadOnlyList<WayIn> waysIn)
    {
        if (ports.Any(port => port.Name == name && port.Lines.IsAttached))
            return "has a DTE";
        if (waysIn.FirstOrDefault(way => way.Port == name || (way.Port == Usb && name != PortNames.Uart1)) is { } way)
            return $"is for {way.Uri}";
        return null;
    }
}

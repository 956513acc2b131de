using Ec20Emulator.Modem.Control;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Control.Views;

/// <summary>The ports of a modem.</summary>
/// <param name="Ports">All of them.</param>
internal sealed record PortList(IReadOnlyList<PortView> Ports);

/// <summary>A port with its lines.</summary>
/// <param name="Name">uart1, usbmodem, usbat or usbnmea.</param>
/// <param name="Uris">Where it can be dialled.</param>
/// <param name="IsAttached">True while a DTE is there.</param>
/// <param name="IsTransparent">True while its bytes belong to a connection, not to commands.</param>
/// <param name="Dtr">Driven by the DTE, now or last.</param>
/// <param name="Rts">Driven by the DTE, now or last.</param>
/// <param name="Dcd">Driven by the modem.</param>
/// <param name="Ri">Driven by the modem.</param>
/// <param name="Dsr">Driven by the modem.</param>
/// <param name="Cts">Driven by the modem.</param>
internal sealed record PortView(
    string Name, IReadOnlyList<string> Uris, bool IsAttached, bool IsTransparent, bool Dtr, bool Rts, bool Dcd, bool Ri, bool Dsr, bool Cts)
{
    public static PortView Of(PortSummary port, IReadOnlyList<WayIn> waysIn) => new(
        port.Name,
        [.. waysIn.Where(way => way.Port == port.Name).Select(way => way.Uri)],
        port.Lines.IsAttached,
        port.IsTransparent,
        port.Lines.Dte.HasFlag(DteLines.Dtr),
        port.Lines.Dte.HasFlag(DteLines.Rts),
        port.Lines.Dce.HasFlag(DceLines.Dcd),
        port.Lines.Dce.HasFlag(DceLines.Ri),
        port.Lines.Dce.HasFlag(DceLines.Dsr),
        port.Lines.Dce.HasFlag(DceLines.Cts));
}

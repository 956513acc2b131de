namespace Ec20Emulator.Modem.Engine;

/// <summary>What a kind of port can do (at-engine.md 1, ssl.md C7.9).</summary>
/// <param name="HasTransparentMode">False for the USB AT port.</param>
/// <param name="HasMultiplexer">True for the UART: AT+CMUX works there only.</param>
/// <param name="Line">Name of the port whose wires it uses: its own, or that of the UART for a channel of the multiplexer.</param>
/// <param name="Channel">DLCI of a channel of the multiplexer, 1-4; 0 for others.</param>
internal sealed record PortTraits(bool HasTransparentMode, bool HasMultiplexer, string Line, int Channel = 0)
{
    /// <summary>Traits of a port by its name.</summary>
    public static PortTraits Of(string portName) => portName switch
    {
        PortNames.UsbAt => new PortTraits(false, false, portName),
        PortNames.Uart1 => new PortTraits(true, true, portName),
        _ when PortNames.Channels.IndexOf(portName) is var index and >= 0 => new PortTraits(true, false, PortNames.Uart1, index + 1),
        _ => new PortTraits(true, false, portName),
    };
}

namespace Ec20Emulator.Modem.Engine;

/// <summary>What a kind of port can do (at-engine.md 1, ssl.md C7.9).</summary>
/// <param name="HasTransparentMode">False for the USB AT port.</param>
/// <param name="HasMultiplexer">True for the UART: AT+CMUX works there only.</param>
internal sealed record PortTraits(bool HasTransparentMode, bool HasMultiplexer)
{
    /// <summary>Traits of a port by its name.</summary>
    public static PortTraits Of(string portName) => portName switch
    {
        PortNames.UsbAt => new PortTraits(false, false),
        PortNames.Uart1 => new PortTraits(true, true),
        _ => new PortTraits(true, false),
    };
}

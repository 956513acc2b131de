using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Engine;

/// <summary>What a kind of port can do (at-engine.md 1, ssl.md C7.9).</summary>
/// <param name="HasTransparentMode">False for the USB AT port.</param>
/// <param name="HasMultiplexer">True for the UART: AT+CMUX works there only.</param>
/// <param name="Line">Name of the port whose wires it uses: its own, or that of the UART for a channel of the multiplexer.</param>
/// <param name="Channel">DLCI of a channel of the multiplexer, 1-4; 0 for others.</param>
internal sealed record PortTraits(bool HasTransparentMode, bool HasMultiplexer, string Line, int Channel = 0)
{
    private static readonly FrozenDictionary<string, PortTraits> Known = new Dictionary<string, PortTraits>
    {
        [PortNames.UsbModem] = new(true, false, PortNames.UsbModem),
        [PortNames.UsbAt] = new(false, false, PortNames.UsbAt),
        [PortNames.Uart1] = new(true, true, PortNames.Uart1),
    }.Concat(PortNames.Channels.Select((name, index) => KeyValuePair.Create(name, new PortTraits(true, false, PortNames.Uart1, index + 1)))).ToFrozenDictionary();

    /// <summary>Traits of a port by its name.</summary>
    public static PortTraits Of(string portName) => Known[portName];
}

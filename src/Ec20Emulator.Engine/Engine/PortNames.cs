namespace Ec20Emulator.Modem.Engine;

/// <summary>Names of the modem's ports, as AT+QURCCFG and AT+QISTATE spell them.</summary>
public static class PortNames
{
    /// <summary>Main UART: AT, data, multiplexer, modem lines.</summary>
    public const string Uart1 = "uart1";

    /// <summary>USB modem port: AT and data.</summary>
    public const string UsbModem = "usbmodem";

    /// <summary>USB AT port: AT only, no transparent mode.</summary>
    public const string UsbAt = "usbat";

    /// <summary>USB NMEA port: the sentences of the GNSS receiver, no AT.</summary>
    public const string UsbNmea = "usbnmea";

    /// <summary>Channels of the multiplexer on uart1, by DLCI from 1. No transport stands for them.</summary>
    internal static readonly List<string> Channels = ["cmux1", "cmux2", "cmux3", "cmux4"];

    /// <summary>The ports that take commands.</summary>
    public static readonly IReadOnlyList<string> At = [Uart1, UsbModem, UsbAt];

    /// <summary>The names a transport may stand for.</summary>
    public static readonly IReadOnlyList<string> All = [.. At, UsbNmea];
}

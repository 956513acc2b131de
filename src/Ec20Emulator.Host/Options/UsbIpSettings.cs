using System.CommandLine;
using System.Net;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Host.Options;

/// <summary>The option of the USB bus.</summary>
internal sealed class UsbIpSettings
{
    /// <summary>Port the tools expect.</summary>
    public const int DefaultPort = 3240;

    private readonly Setting _address = new("--usbip", "[ADDRESS:]PORT", "USB device for 'usbip attach': usbnmea, usbat and usbmodem as ttyUSB1 to 3. 3240 is the port it expects.");

    /// <summary>The option.</summary>
    public Option Option => _address.Option;

    /// <summary>Reads what was given; null = no USB device.</summary>
    /// <exception cref="UsageException">It is no address to listen at.</exception>
    public IPEndPoint? Read(ParseResult parsed) => _address.One(parsed) is { } address ? ListenAddress.Parse(_address.Option.Name, address) : null;

    /// <summary>Makes sure that no port is to be in two places.</summary>
    /// <exception cref="UsageException">One of the ports belongs to the USB device.</exception>
    public static void Check(IEnumerable<PortSpec> ports)
    {
        if (ports.FirstOrDefault(port => port.ModemPort != PortNames.Uart1) is { } taken)
            throw new UsageException($"{taken}: with --usbip {taken.ModemPort} belongs to the USB device; only {PortNames.Uart1} is left, as in --tcp {PortNames.Uart1}=127.0.0.1:7020");
    }
}

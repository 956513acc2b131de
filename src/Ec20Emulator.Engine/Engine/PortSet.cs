using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The ports of the modem, in the order URCs prefer them. Lives on the mailbox.</summary>
internal sealed class PortSet
{
    private static readonly string[] Preference = [PortNames.UsbModem, PortNames.Uart1, .. PortNames.Channels, PortNames.UsbAt];

    public PortSet(ICommandLines lines, Mailbox mailbox, Scheduler scheduler, ILogger log)
    {
        Ports = [.. Preference.Select(name => new ModemPort(name, PortTraits.Of(name), lines, mailbox, scheduler, log))];
        Nmea = new OneWayPort(PortNames.UsbNmea, mailbox, log);
    }

    /// <summary>Where the GNSS receiver speaks: <see cref="PortNames.UsbNmea"/>.</summary>
    public OneWayPort Nmea { get; }

    /// <summary>True where the USB device has a sound device.</summary>
    public bool HasUsbAudio { get; set; }

    /// <summary>All ports that take commands.</summary>
    public List<ModemPort> Ports { get; }

    /// <summary>The ports where a DTE talks AT.</summary>
    public IEnumerable<ModemPort> Attached => Ports.Where(port => port.HasAtDte);

    /// <summary>A port that takes commands by name.</summary>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public ModemPort this[string name] =>
        Find(name) ?? throw new ArgumentException($"the modem has no port '{name}' that takes commands; it has {string.Join(", ", PortNames.At)}");

    /// <summary>The same; null where there is none.</summary>
    public ModemPort? Find(string name) => Ports.Find(port => port.Name == name);
}

using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The ports of the modem, in the order URCs prefer them. Lives on the mailbox.</summary>
internal sealed class PortSet
{
    private readonly ICommandLines _lines;
    private readonly Mailbox _mailbox;
    private readonly Scheduler _scheduler;
    private readonly ILogger _log;

    public PortSet(ICommandLines lines, Mailbox mailbox, Scheduler scheduler, ILogger log)
    {
        (_lines, _mailbox, _scheduler, _log) = (lines, mailbox, scheduler, log);
        Ports = [Make(PortNames.UsbModem), Make(PortNames.Uart1), Make(PortNames.UsbAt)];
        Nmea = new OneWayPort(PortNames.UsbNmea, mailbox, log);
    }

    /// <summary>Where the GNSS receiver speaks: <see cref="PortNames.UsbNmea"/>.</summary>
    public OneWayPort Nmea { get; }

    /// <summary>True where the USB device has a sound device.</summary>
    public bool HasUsbAudio { get; set; }

    /// <summary>All ports that take commands; another object once there are channels of a multiplexer.</summary>
    public IReadOnlyList<ModemPort> Ports { get; private set; }

    /// <summary>The channels of the multiplexer, by DLCI; they are made when they are first asked for, and awake where the UART is.</summary>
    public IReadOnlyList<ModemPort> Channels
    {
        get
        {
            if (Find(PortNames.Channels[0]) is null)
                AddChannels();
            return [.. PortNames.Channels.Select(name => this[name])];
        }
    }

    /// <summary>Who is told what DTEs do; null = nobody.</summary>
    public IPortWatch? Watch { get; set; }

    /// <summary>Signals URCs by RI before they go out; null = none does.</summary>
    public IUrcSignal? Signal { get; set; }

    /// <summary>The ports where a DTE talks AT.</summary>
    public IEnumerable<ModemPort> Attached => Ports.Where(port => port.HasAtDte);

    /// <summary>A port that takes commands by name.</summary>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public ModemPort this[string name] =>
        Find(name) ?? throw new ArgumentException($"the modem has no port '{name}' that takes commands; it has {string.Join(", ", PortNames.At)}");

    /// <summary>The same; null where there is none.</summary>
    public ModemPort? Find(string name) => Ports.FirstOrDefault(port => port.Name == name);

    private void AddChannels()
    {
        List<ModemPort> channels = [.. PortNames.Channels.Select(Make)];
        var uart = this[PortNames.Uart1];
        if (uart.IsAwake)
            channels.ForEach(channel => channel.Wake());
        Ports = [.. Ports.SelectMany(port => port == uart ? channels.Prepend(uart) : [port])];
    }

    private ModemPort Make(string name) => new(name, PortTraits.Of(name), this, _lines, _mailbox, _scheduler, _log);
}

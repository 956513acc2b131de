using System.CommandLine;
using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Host.Options;

/// <summary>The options of <c>run</c>, and how they become <see cref="RunOptions"/>.</summary>
internal sealed class RunSettings
{
    private readonly ModemSettings _modem = new("real", "info");
    private readonly Setting _tcp = new("--tcp", "[PORT=]ADDRESS:PORT", "Raw TCP port; 0 lets the system choose.", "127.0.0.1:7020 where no port is given at all", isRepeatable: true);
    private readonly Setting _rfc2217 = new("--rfc2217", "[PORT=]ADDRESS:PORT", "Serial port over telnet (RFC 2217).", isRepeatable: true);
    private readonly Setting _pty = new("--pty", "[PORT=]PATH", "Pseudo-terminal; PATH becomes a symbolic link to it.", "./ttyEC20 where no port is given at all (Linux)", isRepeatable: true);
    private readonly Setting _tty = new("--tty", "[PORT=]DEVICE[,BAUD]", "Serial device.", isRepeatable: true);
    private readonly UsbIpSettings _usbIp = new();
    private readonly Setting _serialDriver = SerialDriverSetting();
    private readonly Setting _onBusy = new("--on-busy", "refuse|kick|share", "What happens to a second client of a port.", "refuse");
    private readonly ControlSettings _control = new();
    private readonly Setting _count = new("--count", "NUMBER", "Modems there are at first; with 0 they are made over the control API alone.", "1");
    private readonly Setting _fleet = new("--fleet", "FILE", "Describes groups of modems (YAML): how many, which, and where.");
    private readonly Setting _ready = new("--ready", "awake|registered", "What the ready line waits for: ports that answer, or the network.", "registered");
    private readonly Setting _readyFile = new("--ready-file", "FILE", "Gets the ready line too; removed at the end.");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options =>
        [_tcp.Option, _rfc2217.Option, _pty.Option, _tty.Option, _usbIp.Option, _serialDriver.Option, .. _modem.Options, _onBusy.Option, .. _control.Options, _count.Option, _fleet.Option, _ready.Option, _readyFile.Option];

    /// <summary>What serial devices are driven through; <c>record</c> has it too.</summary>
    public static Setting SerialDriverSetting() =>
        new("--serial-driver", "own|system", "What serial devices are driven through: our own driver (Linux), or System.IO.Ports.", "own on Linux, system elsewhere");

    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    public RunOptions Read(ParseResult parsed)
    {
        var options = ReadModem(parsed) with
        {
            Count = ReadCount(parsed),
            Ports = ReadPorts(parsed, IsMany(parsed)),
            UsbIp = _usbIp.Read(parsed),
            SerialDriver = _serialDriver.Choose(parsed, TtyPortListener.DefaultDriver),
            Control = _control.Read(parsed),
            ReadyFile = _readyFile.One(parsed),
            FleetFile = _fleet.One(parsed),
        };
        if (options.FleetFile is { } fleet)
            return _count.One(parsed) is { } count ? throw new UsageException($"--count {count}: {fleet} says how many modems there are") : WithoutWhatIsOfOne(options);
        return options.Count switch
        {
            0 => WithoutModem(options),
            1 => options,
            _ => CountedUp(WithoutWhatIsOfOne(options)),
        };
    }

    /// <summary>Reads what is said of the modem, and not of the process or of its ways in.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    public RunOptions ReadModem(ParseResult parsed) => _modem.Read(parsed) with
    {
        Readiness = _ready.Choose(parsed, ModemReadiness.Registered),
        OnBusy = _onBusy.Choose(parsed, BusyPolicy.Refuse),
    };

    private int ReadCount(ParseResult parsed) => _count.One(parsed) switch
    {
        null => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= RunOptions.MostModems => count,
        var text => throw new UsageException($"--count '{text}': write a number from 0 to {RunOptions.MostModems}"),
    };

    private bool IsMany(ParseResult parsed) => _fleet.One(parsed) is not null || ReadCount(parsed) > 1;

    private static RunOptions CountedUp(RunOptions options)
    {
        foreach (var port in options.Ports)
            port.CheckFor(options.Count);
        return options;
    }

    private static RunOptions WithoutWhatIsOfOne(RunOptions options)
    {
        if (options.UsbIp is { } usb)
            throw new UsageException($"--usbip {usb}: it carries one modem, and there are to be many");
        return options.Base.CaptureFile is { } file ? throw new UsageException($"--capture {file}: it is the file of one modem, and there are to be many") : options;
    }

    private static RunOptions WithoutModem(RunOptions options)
    {
        if (options.Control is null)
            throw new UsageException("--count 0: without --control ADDRESS:PORT nobody can make a modem");
        string?[] given =
        [
            options.Ports.FirstOrDefault(port => !RunOptions.DefaultPorts.Contains(port))?.ToString(), options.UsbIp is { } usb ? $"--usbip {usb}" : null,
            options.StateDirectory is { } folder ? $"--state-dir {folder}" : null, options.Base.CaptureFile is { } file ? $"--capture {file}" : null,
        ];
        return given.OfType<string>().FirstOrDefault() is { } useless
            ? throw new UsageException($"{useless}: with --count 0 there is no modem to have it; those made over HTTP name their ports, and keep nothing")
            : options with { Ports = [] };
    }

    private IReadOnlyList<PortSpec> ReadPorts(ParseResult parsed, bool isForMany)
    {
        PortSpec[] ports =
        [
            .. _tcp.All(parsed).Select(text => PortSpec.Parse(PortKind.Tcp, text)),
            .. _rfc2217.All(parsed).Select(text => PortSpec.Parse(PortKind.Rfc2217, text)),
            .. _pty.All(parsed).Select(text => PortSpec.Parse(PortKind.Pty, text)),
            .. _tty.All(parsed).Select(text => PortSpec.Parse(PortKind.Tty, text)),
        ];
        var hasUsb = _usbIp.Read(parsed) is not null;
        if (hasUsb)
            UsbIpSettings.Check(ports);
        return ports.Length > 0 || hasUsb ? ports : isForMany ? RunOptions.DefaultPortsOfMany : RunOptions.DefaultPorts;
    }
}

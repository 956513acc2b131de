using System.Net;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Host.Options;

/// <summary>What a modem is to be started with. The defaults are those of the command line, but for the ports: none.</summary>
internal sealed record RunOptions
{
    /// <summary>Most modems a process begins with.</summary>
    public const int MostModems = 100_000;

    /// <summary>Seed unless told otherwise.</summary>
    public const int DefaultSeed = 42;

    /// <summary>Where the modem listens unless told otherwise.</summary>
    public static readonly IReadOnlyList<PortSpec> DefaultPorts = OperatingSystem.IsLinux()
        ? [PortSpec.Parse(PortKind.Tcp, "127.0.0.1:7020"), PortSpec.Parse(PortKind.Pty, "./ttyEC20") with { IsOptional = true }]
        : [PortSpec.Parse(PortKind.Tcp, "127.0.0.1:7020")];

    /// <summary>Where each modem of a fleet listens unless told otherwise.</summary>
    public static readonly IReadOnlyList<PortSpec> DefaultPortsOfMany = [PortSpec.Parse(PortKind.Tcp, "127.0.0.1:0")];

    /// <summary>Modems there are at first, 0 or more. Further ones are made over HTTP.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Ways in, bound in this order.</summary>
    public IReadOnlyList<PortSpec> Ports { get; init; } = [];

    /// <summary>Dialled addresses that lead elsewhere.</summary>
    public HostMap Map { get; init; } = new();

    /// <summary>How far the modem may reach.</summary>
    public NetworkPolicy Network { get; init; } = NetworkPolicy.Open;

    /// <summary>The modem's clock.</summary>
    public ClockSpec Clock { get; init; } = ClockSpec.Real;

    /// <summary>What serial devices are driven through.</summary>
    public SerialDriver SerialDriver { get; init; } = TtyPortListener.DefaultDriver;

    /// <summary>What happens to a second client of a port.</summary>
    public BusyPolicy OnBusy { get; init; } = BusyPolicy.Refuse;

    /// <summary>Where UFS and saved settings are kept; null = in memory.</summary>
    public string? StateDirectory { get; init; }

    /// <summary>Seed of everything chosen by chance.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>What is logged.</summary>
    public LogSpec Log { get; init; } = new();

    /// <summary>The control API, or null for none.</summary>
    public ControlOptions? Control { get; init; }

    /// <summary>Where the modem is a USB device, or null where it is none.</summary>
    public IPEndPoint? UsbIp { get; init; }

    /// <summary>What the ready line waits for.</summary>
    public ModemReadiness Readiness { get; init; } = ModemReadiness.Awake;

    /// <summary>A file that gets the ready line too, or null.</summary>
    public string? ReadyFile { get; init; }

    /// <summary>Identity, SIM card and what else has no place here; what the other options say is stronger.</summary>
    public ModemOptions Base { get; init; } = new();

    /// <summary>What is done to the modem before its power key is pressed for the first time.</summary>
    public IReadOnlyList<Func<Ec20Modem, Task>> AtFirst { get; init; } = [];

    /// <summary>A file that describes the modems there are at first; null = <see cref="Count"/> of this one.</summary>
    public string? FleetFile { get; init; }

    /// <summary>Dialled addresses that lead to the built-in TLS echo server.</summary>
    public IReadOnlyList<HostPort> EchoAddresses { get; init; } = EchoService.Chapter4Addresses;

    /// <summary>True for the built-in TLS echo server, its maps and its CA in RAM.</summary>
    public bool HasEchoServer { get; init; } = true;
}

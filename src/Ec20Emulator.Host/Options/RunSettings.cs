using System.CommandLine;
using System.Globalization;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports.Serving;

namespace Ec20Emulator.Host.Options;

/// <summary>The options of <c>run</c>, and how they become <see cref="RunOptions"/>.</summary>
internal sealed class RunSettings
{
    private readonly Setting _tcp = new("--tcp", "[PORT=]ADDRESS:PORT", "Raw TCP port; 0 lets the system choose.", isRepeatable: true);
    private readonly Setting _rfc2217 = new("--rfc2217", "[PORT=]ADDRESS:PORT", "Serial port over telnet (RFC 2217).", isRepeatable: true);
    private readonly Setting _pty = new("--pty", "[PORT=]PATH", "Pseudo-terminal; PATH becomes a symbolic link to it.", isRepeatable: true);
    private readonly Setting _tty = new("--tty", "[PORT=]DEVICE[,BAUD]", "Serial device.", isRepeatable: true);
    private readonly Setting _map = new("--map", "HOST:PORT=HOST:PORT", "Leads what the host dials (left) to another address (right).", isRepeatable: true);
    private readonly Setting _network = new("--network", "loopback|open", "How far the modem may reach; default open.");
    private readonly Setting _clock = new("--clock", "real|xN|manual", "The modem's clock: real, N times faster, or standing still.");
    private readonly Setting _delays = new("--delays", "typical|none", "What a real device takes to boot, register and the like; default typical, none with a manual clock.");
    private readonly Setting _onBusy = new("--on-busy", "refuse|kick|share", "What happens to a second client of a port; default refuse.");
    private readonly Setting _stateDirectory = new("--state-dir", "FOLDER", "Keeps UFS and saved settings there; default in memory.");
    private readonly Setting _seed = new("--seed", "NUMBER", "Seed of everything chosen by chance; default 42.");
    private readonly Setting _log = new("--log", "LEVEL|FILE", "Log level (trace, debug, info, warn, error), or a file to log to as well.", isRepeatable: true);
    private readonly Setting _readyFile = new("--ready-file", "FILE", "Gets the ready line too; removed at the end.");
    private readonly Switch _noEchoServer = new("--no-echo-server", "Without the built-in TLS echo server, its maps and RAM:cacert.pem.");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options =>
    [
        _tcp.Option, _rfc2217.Option, _pty.Option, _tty.Option, _map.Option, _network.Option, _clock.Option, _delays.Option,
        _onBusy.Option, _stateDirectory.Option, _seed.Option, _log.Option, _readyFile.Option, _noEchoServer.Option,
    ];

    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    public RunOptions Read(ParseResult parsed) => new()
    {
        Ports = ReadPorts(parsed),
        Map = ReadMap(parsed),
        Network = Choose(_network, parsed, NetworkPolicy.Open),
        Clock = ClockSpec.Parse(_clock.One(parsed)).With(_delays.One(parsed)),
        OnBusy = Choose(_onBusy, parsed, BusyPolicy.Refuse),
        StateDirectory = _stateDirectory.One(parsed),
        Seed = ReadSeed(parsed),
        Log = LogSpec.Parse(_log.All(parsed)),
        ReadyFile = _readyFile.One(parsed),
        HasEchoServer = !_noEchoServer.IsOn(parsed),
    };

    private IReadOnlyList<PortSpec> ReadPorts(ParseResult parsed)
    {
        PortSpec[] ports =
        [
            .. _tcp.All(parsed).Select(text => PortSpec.Parse(PortKind.Tcp, text)),
            .. _rfc2217.All(parsed).Select(text => PortSpec.Parse(PortKind.Rfc2217, text)),
            .. _pty.All(parsed).Select(text => PortSpec.Parse(PortKind.Pty, text)),
            .. _tty.All(parsed).Select(text => PortSpec.Parse(PortKind.Tty, text)),
        ];
        return ports.Length > 0 ? ports : RunOptions.DefaultPorts;
    }

    private HostMap ReadMap(ParseResult parsed)
    {
        try
        {
            return HostMap.Parse(_map.All(parsed));
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"--{wrong.Message}");
        }
    }

    private int ReadSeed(ParseResult parsed)
    {
        var text = _seed.One(parsed);
        if (text is null)
            return RunOptions.DefaultSeed;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new UsageException($"--seed '{text}' is not a whole number of 32 bits");
    }

    private static T Choose<T>(Setting setting, ParseResult parsed, T preset)
        where T : struct, Enum
    {
        var text = setting.One(parsed);
        if (text is null)
            return preset;
        var names = Enum.GetNames<T>();
        return names.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new UsageException($"{setting.Option.Name} '{text}': write {string.Join(" or ", names.Select(name => name.ToLowerInvariant()))}");
    }
}

using System.CommandLine;
using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Host.Options;

/// <summary>The options that say what modem there is, whoever talks to it, and how they become <see cref="RunOptions"/>.</summary>
/// <param name="clock">The clock unless told otherwise.</param>
/// <param name="logLevel">The lowest level logged unless told otherwise.</param>
internal sealed class ModemSettings(string clock, string logLevel)
{
    private const int MostCardBytes = 1024 * 1024;

    private readonly Setting _map = new("--map", "HOST:PORT=HOST:PORT", "Leads what the host dials (left) to another address (right).", "the two addresses of the echo server", isRepeatable: true);
    private readonly Setting _network = new("--network", "loopback|open", "How far the modem may reach.", "open");
    private readonly Setting _clock = new("--clock", "real|xN|manual", "The modem's clock: real, N times faster, or moved by the control API alone.", clock);
    private readonly Setting _clockStart = new("--clock-start", "TIME", "What a manual clock shows at first, in UTC.", "2026-01-01T00:00:00Z");
    private readonly Setting _delays = new("--delays", "typical|none", "What a real device takes to boot, register and the like.", "typical; none with a manual clock");
    private readonly Setting _stateDirectory = new("--state-dir", "FOLDER", "Keeps UFS and saved settings there.", "in memory");
    private readonly Setting _capture = new("--capture", "FILE", "Writes data calls and the plain text of sockets there (pcapng, for Wireshark).");
    private readonly Setting _connectionUrcs = new("--connection-urcs", "module|opener", "The port that hears news of a connection: as modules do, that of AT+QURCCFG; or always the one that opened it.", "module");
    private readonly Setting _sim = new("--sim", "NAME|FILE", $"The SIM card: {string.Join(", ", SimCards.Names)}, or a card file (YAML).", "china-unicom");
    private readonly Setting _seed = new("--seed", "NUMBER", "Seed of everything chosen by chance.", "42");
    private readonly Setting _model = MakeModel();
    private readonly LintSettings _lint = new();
    private readonly AntennaSettings _antenna = new();
    private readonly LogSettings _log = new(logLevel);
    private readonly Switch _noEchoServer = new("--no-echo-server", "Without the built-in TLS echo server, its maps and RAM:cacert.pem.");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options =>
    [
        _map.Option, _network.Option, _clock.Option, _clockStart.Option, _delays.Option, _stateDirectory.Option, _capture.Option, _connectionUrcs.Option, _model.Option, _sim.Option,
        _seed.Option, .. _antenna.Options, .. _lint.Options, .. _log.Options, _noEchoServer.Option,
    ];

    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    /// <exception cref="InputFileException">The card cannot be read, or is not understood.</exception>
    public RunOptions Read(ParseResult parsed) => new()
    {
        Map = Understood("--", () => HostMap.Parse(_map.All(parsed))),
        Network = _network.Choose(parsed, NetworkPolicy.Open),
        Clock = ClockSpec.Parse(_clock.One(parsed) ?? clock, _clockStart.One(parsed)).With(_delays.One(parsed)),
        StateDirectory = _stateDirectory.One(parsed),
        Seed = ReadSeed(parsed),
        Log = _log.Read(parsed),
        Base = new ModemOptions
        {
            Model = ReadModel(_model, parsed),
            Sim = ReadSim(parsed),
            Gnss = _antenna.Read(parsed) ?? new GnssOptions(),
            Lint = _lint.Read(parsed),
            CaptureFile = _capture.One(parsed),
            ConnectionUrcs = _connectionUrcs.Choose(parsed, ConnectionUrcPort.Module),
        },
        HasEchoServer = !_noEchoServer.IsOn(parsed),
    };

    /// <summary>The option that names a model.</summary>
    public static Setting MakeModel() =>
        new("--model", string.Join('|', ModelProfile.All.Select(model => model.Name)), "Module and firmware: identity, bands, commands and keys.", ModelProfile.Default.Name);

    /// <summary>The model it names.</summary>
    /// <exception cref="UsageException">There is no such model.</exception>
    public static ModelProfile ReadModel(Setting model, ParseResult parsed) =>
        Understood("--model ", () => ModelProfile.Named(model.One(parsed) ?? ModelProfile.Default.Name));

    /// <summary>The same for a modem that takes no time of its own unless it was asked to: who talks to it has pauses enough.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    /// <exception cref="InputFileException">The card cannot be read, or is not understood.</exception>
    public RunOptions ReadQuiet(ParseResult parsed)
    {
        var options = Read(parsed);
        return _delays.One(parsed) is null ? options with { Clock = options.Clock.With("none") } : options;
    }

    private static T Understood<T>(string option, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException wrong)
        {
            throw new UsageException(option + wrong.Message);
        }
    }

    private SimOptions ReadSim(ParseResult parsed)
    {
        if (_sim.One(parsed) is not { } nameOrPath)
            return new SimOptions();
        try
        {
            return SimCards.Open(nameOrPath, path => InputFile.Read(path, MostCardBytes));
        }
        catch (ScenarioException wrong)
        {
            throw new InputFileException(wrong.Message);
        }
    }

    private int ReadSeed(ParseResult parsed)
    {
        var text = _seed.One(parsed);
        if (text is null)
            return RunOptions.DefaultSeed;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new UsageException($"--seed '{text}': write a whole number from {int.MinValue} to {int.MaxValue}");
    }
}

using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Subscribers;
using Ec20Emulator.Scenarios.Yaml;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Testing;

/// <summary>How a modem for a test is set up. Each call returns the options, so that calls can be chained.</summary>
public sealed class Ec20Options
{
    /// <summary>What a manual clock shows at first unless told otherwise.</summary>
    public static readonly DateTimeOffset ManualStart = Modem.Engine.Time.ManualClock.DefaultStart;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = [];
    private Func<ModemOptions, ModemOptions> _modem = options => options;

    internal int SeedNumber { get; private set; } = 42;

    internal TimeProvider Time { get; private set; } = TimeProvider.System;

    internal HostMap Hosts { get; } = new();

    internal NetworkPolicy Policy { get; private set; } = NetworkPolicy.Loopback;

    internal ModemReadiness Readiness { get; private set; } = ModemReadiness.Registered;

    internal bool StartsOff { get; private set; }

    internal bool AllowsErrors { get; private set; }

    internal bool FailsOnLint { get; private set; }

    internal ILoggerFactory? Logs { get; private set; }

    /// <summary>Seeds everything that is chosen by chance: the same seed and input give the same output.</summary>
    public Ec20Options Seed(int seed) => Do(() => SeedNumber = seed);

    /// <summary>Stops the modem's clock at 2026-01-01: it moves by <see cref="Ec20Fixture.Clock"/> alone, and no wait takes real time.</summary>
    public Ec20Options ManualClock() => ManualClock(ManualStart);

    /// <summary>Stops the modem's clock at a moment of your choice.</summary>
    /// <param name="start">What the clock shows at first.</param>
    public Ec20Options ManualClock(DateTimeOffset start) => Do(() => Time = new ManualClock(start));

    /// <summary>Says when the modem is started: when it is registered (the default), or as soon as its ports answer.</summary>
    /// <param name="readiness">What is waited for.</param>
    public Ec20Options ReadyWhen(ModemReadiness readiness) => Do(() => Readiness = readiness);

    /// <summary>Lets the modem's clock run faster.</summary>
    /// <param name="factor">How many times, above 0 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of range.</exception>
    public Ec20Options FastClock(double factor) => Do(() => Time = new ScaledClock(TimeProvider.System, factor));

    /// <summary>Leads an address the host software dials to another one. Names in a map need no DNS.</summary>
    /// <param name="dialled">What the host software dials: <c>HOST:PORT</c>.</param>
    /// <param name="target">Where that leads.</param>
    /// <exception cref="FormatException">The address is malformed.</exception>
    public Ec20Options Map(string dialled, IPEndPoint target) => Do(() => Hosts.Set(dialled, target));

    /// <summary>Leads an address the host software dials to another one.</summary>
    /// <param name="dialled">What the host software dials: <c>HOST:PORT</c>.</param>
    /// <param name="target">Where that leads: <c>HOST:PORT</c>.</param>
    /// <exception cref="FormatException">An address is malformed.</exception>
    public Ec20Options Map(string dialled, string target) => Do(() => Hosts.Set(HostMapping.Parse($"{dialled}={target}")));

    /// <summary>Lets the modem reach whatever this computer can, instead of this computer and mapped addresses only.</summary>
    public Ec20Options OpenNetwork() => Do(() => Policy = NetworkPolicy.Open);

    /// <summary>Makes the modem another model.</summary>
    /// <param name="name">One of <see cref="ModelProfile.All"/>, such as <c>ec25-e</c>.</param>
    /// <exception cref="FormatException">There is no such model.</exception>
    public Ec20Options Model(string name)
    {
        var model = ModelProfile.Named(name);
        return Configure(options => options with { Model = model });
    }

    /// <summary>Gives the modem the delays of a real device, by its clock.</summary>
    public Ec20Options TypicalDelays() => Configure(options => options with { Delays = DelayProfile.Typical });

    /// <summary>Sends news of a connection to the port that opened it, whatever AT+QURCCFG says. Modules do so only while nobody is attached at the port that names.</summary>
    public Ec20Options UrcsToOpener() => Configure(options => options with { ConnectionUrcs = ConnectionUrcPort.Opener });

    /// <summary>Stores a file at every power-on.</summary>
    /// <param name="name">Name with prefix: <c>RAM:cacert.pem</c>.</param>
    /// <param name="content">Its content.</param>
    public Ec20Options File(string name, ReadOnlyMemory<byte> content) => Do(() => _files[name] = content);

    /// <summary>Gives the modem another SIM card.</summary>
    /// <param name="card">What it holds.</param>
    public Ec20Options Sim(SimOptions card) => Configure(options => options with { Sim = card });

    /// <summary>Gives the modem another SIM card.</summary>
    /// <param name="nameOrPath">One that comes with the emulator, such as <c>roaming-de</c> or <c>euicc</c>, or a card file (YAML).</param>
    /// <exception cref="Scenarios.ScenarioException">It is not understood; the message names file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Ec20Options Sim(string nameOrPath) => Sim(SimCards.Open(nameOrPath));

    /// <summary>Makes the modem a subscriber of a network: it and the others there text and call each other by number.</summary>
    /// <param name="network">The network; one for all modems that are to know each other.</param>
    /// <param name="number">Its number, which becomes that of its SIM card: up to 20 digits, behind <c>+</c> where international.</param>
    public Ec20Options Join(MobileNetwork network, string number) =>
        Configure(options => options with { MobileNetwork = network, Sim = options.Sim with { OwnNumber = number } });

    /// <summary>Puts the GNSS antenna to a place.</summary>
    /// <param name="latitude">Degrees north; south is negative.</param>
    /// <param name="longitude">Degrees east; west is negative.</param>
    /// <param name="altitude">Metres above sea level.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Ec20Options At(double latitude, double longitude, double altitude = 0)
    {
        var place = new GnssOptions { Latitude = latitude, Longitude = longitude, Altitude = altitude };
        place.Check();
        return Configure(options => options with { Gnss = place });
    }

    /// <summary>Lets the GNSS antenna follow a file, anew with each session of AT+QGPS. The fixture cannot be started where it cannot be read.</summary>
    /// <param name="file">GPX, or a recording of NMEA sentences.</param>
    /// <param name="speed">Speed between GPX points without times, km/h; null = they have times.</param>
    /// <param name="loops">True to begin anew at the end; false to stay there.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is out of range.</exception>
    public Ec20Options Track(string file, double? speed = null, bool loops = false)
    {
        var track = new GnssOptions { TrackFile = file, TrackSpeed = speed, TrackLoops = loops };
        track.Check();
        return Configure(options => options with { Gnss = track });
    }

    /// <summary>Writes data calls and the plain text of sockets to a pcapng file. The fixture cannot be started where it cannot be written.</summary>
    /// <param name="file">The file, written anew.</param>
    public Ec20Options Capture(string file) => Configure(options => options with { CaptureFile = file });

    /// <summary>Leaves the modem off: the test presses the power key, and sees the modem boot.</summary>
    public Ec20Options Off() => Do(() => StartsOff = true);

    /// <summary>Changes anything else about the modem.</summary>
    public Ec20Options Configure(Func<ModemOptions, ModemOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var before = _modem;
        return Do(() => _modem = options => change(before(options)));
    }

    /// <summary>Fails the test, where the modem is disposed, if the host did something a real module may answer otherwise.</summary>
    public Ec20Options FailOnLint() => Do(() => FailsOnLint = true);

    /// <summary>Silences rules of the lint; LINT.md lists them.</summary>
    /// <param name="rules">Their names; none = all.</param>
    public Ec20Options SilenceLint(params string[] rules) => ConfigureLint(
        lint => lint with { Silenced = lint.Silenced.Union(rules is { Length: > 0 } ? rules : [LintOptions.All]) });

    /// <summary>Makes the modem answer what rules of the lint find with <c>ERROR</c>, as a strict module does; LINT.md says for which it can.</summary>
    /// <param name="rules">Their names; none = all that can.</param>
    public Ec20Options Strict(params string[] rules) => ConfigureLint(
        lint => lint with { Strict = lint.Strict.Union(rules is { Length: > 0 } ? rules : [LintOptions.All]) });

    /// <summary>Sends the modem's log somewhere as well.</summary>
    public Ec20Options LogTo(ILoggerFactory logs) => Do(() => Logs = logs);

    /// <summary>Does not fail the test for errors in the modem's log. Defects still do.</summary>
    public Ec20Options AllowLoggedErrors() => Do(() => AllowsErrors = true);

    internal ModemOptions Build() => _modem(new ModemOptions { Seed = SeedNumber, InitialFiles = _files });

    private Ec20Options ConfigureLint(Func<LintOptions, LintOptions> change) => Configure(options => options with { Lint = change(options.Lint) });

    private Ec20Options Do(Action change)
    {
        change();
        return this;
    }
}

using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>Reads scenario files. Whatever is not understood is an error that names its place; nothing is run before all is understood.</summary>
public sealed class ScenarioReader
{
    private const int MostSteps = 10_000;
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    private readonly string _file;
    private readonly StepReader _steps;
    private readonly Func<string, string> _readFile;

    private ScenarioReader(string file, Func<string, string> readFile, IReadOnlyDictionary<string, IScenarioAction> actions) =>
        (_file, _steps, _readFile) = (file, new StepReader(file, readFile, actions), readFile);

    /// <summary>The JSON Schema of scenario files.</summary>
    public static string Schema => ScenarioSchema.Of(ScenarioActions.All.Values);

    /// <summary>Reads a scenario.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="readTranscript">Reads a file the scenario names, a transcript or a card; throws <see cref="FormatException"/> where it cannot.</param>
    /// <exception cref="ScenarioException">It is not understood.</exception>
    /// <exception cref="TranscriptException">A transcript is not understood.</exception>
    public static Scenario Read(string file, string text, Func<string, string> readTranscript) => Read(file, text, readTranscript, ScenarioActions.All);

    /// <summary>The same with other words than those of the modem.</summary>
    internal static Scenario Read(string file, string text, Func<string, string> readTranscript, IReadOnlyDictionary<string, IScenarioAction> actions) =>
        new ScenarioReader(file, readTranscript, actions).Read(new YamlText(file).Read(text));

    private Scenario Read(YamlNode root)
    {
        var fields = new YamlFields(_file, root, "a scenario");
        var setup = ReadSetup(fields);
        var scenario = new Scenario(
            _file, fields.Read("name", _file, name => name), setup, fields.Read("limit", DefaultLimit, ReadLimit), ReadSteps(fields, setup));
        fields.End();
        return scenario;
    }

    private static TimeSpan ReadLimit(string text) => Durations.Parse(text) is var limit && limit > TimeSpan.Zero && limit <= TimeSpan.FromHours(1)
        ? limit
        : throw new FormatException($"'{text}': a limit is above 0 and at most 3600s");

    private List<ScenarioStep> ReadSteps(YamlFields fields, ScenarioSetup setup)
    {
        var list = fields.Node("steps") switch
        {
            YamlList { Items.Count: > 0 } steps => steps,
            null => throw fields.Wrong("a scenario has steps"),
            var other => throw fields.Wrong(other, "steps is a list of at least one step"),
        };
        if (list.Items.Count > MostSteps)
            throw fields.Wrong(list, $"{list.Items.Count} steps are too many, {MostSteps} is the limit");
        return [.. list.Items.Select(item => _steps.Read(item, isManual: setup.Clock == "manual"))];
    }

    private ScenarioSetup ReadSetup(YamlFields scenario)
    {
        var setup = new ScenarioSetup
        {
            Map = ReadMap(scenario),
            EchoTls = [.. scenario.Scalars("echo-tls").Select(address => scenario.Read(address, HostPort.Parse))],
        };
        if (scenario.Node("modem") is not { } node)
            return setup;
        var fields = new YamlFields(_file, node, "modem");
        setup = setup with
        {
            Clock = fields.Read("clock", setup.Clock, ReadClock),
            Delays = fields.Read("delays", setup.Delays, text => OneOf(text, "none", "typical")),
            Network = fields.Read("network", setup.Network, text => OneOf(text, "loopback", "open") == "open" ? NetworkPolicy.Open : NetworkPolicy.Loopback),
            FailsOnLint = fields.Flag("fail-on-lint", false),
            Modem = new ModemOptions
            {
                Seed = fields.Number("seed", setup.Modem.Seed),
                Model = fields.Read("model", setup.Modem.Model, ModelProfile.Named),
                Imei = fields.Digits("imei", setup.Modem.Imei, 15, 15),
                CaptureFile = fields.Read("capture", null, Beside),
                ApnRequired = fields.Flag("apn-required", false),
                ConnectionUrcs = fields.Read(
                    "connection-urcs", setup.Modem.ConnectionUrcs, text => OneOf(text, "module", "opener") == "opener" ? ConnectionUrcPort.Opener : ConnectionUrcPort.Module),
                Sim = ReadSim(fields.Node("sim")),
                Lint = ReadLint(fields),
                Gnss = ReadGnss(fields.Node("gnss")),
            },
        };
        if (setup is { Clock: "manual", Delays: "typical" })
            throw fields.Wrong("delays typical on a manual clock: the modem would never boot");
        fields.End();
        return setup;
    }

    /// <summary>A path as it is meant: relative to the scenario.</summary>
    private string Beside(string path) => Path.Combine(Path.GetDirectoryName(_file) ?? "", path);

    private static LintOptions ReadLint(YamlFields fields)
    {
        var lint = new LintOptions
        {
            Silenced = [.. fields.Scalars("lint-off").Select(name => name.Text)],
            Strict = [.. fields.Scalars("strict").Select(name => name.Text)],
        };
        try
        {
            lint.Check(Ec20Modem.LintRules);
            return lint;
        }
        catch (ArgumentException wrong)
        {
            throw fields.Wrong(wrong.Message);
        }
    }

    /// <summary>A card file, or one that comes with the emulator, and over it the fields of such a file.</summary>
    private SimOptions ReadSim(YamlNode? node)
    {
        if (node is null)
            return new SimOptions();
        var fields = new YamlFields(_file, node, "sim");
        var card = fields.Scalar("card") is { } named ? fields.Read(named, name => SimCards.Open(name, _readFile)) : new SimOptions();
        var sim = SimCardReader.Read(_file, fields, card) with { IsInserted = fields.Flag("inserted", true) };
        fields.End();
        return sim;
    }

    private GnssOptions ReadGnss(YamlNode? node)
    {
        var preset = new GnssOptions();
        if (node is null)
            return preset;
        var fields = new YamlFields(_file, node, "gnss");
        var gnss = new GnssOptions
        {
            Latitude = fields.Real("latitude", preset.Latitude),
            Longitude = fields.Real("longitude", preset.Longitude),
            Altitude = fields.Real("altitude", preset.Altitude),
            TrackFile = fields.Read("track", null, Beside),
            TrackSpeed = fields.Node("speed") is null ? null : fields.Real("speed", 0),
            TrackLoops = fields.Flag("loop", false),
            TrackStartsAtBoot = fields.Read("start", "session", text => OneOf(text, "session", "boot")) == "boot",
        };
        fields.End();
        try
        {
            gnss.Check();
            return gnss;
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw fields.Wrong($"{wrong.ParamName} {wrong.Message.Split(" (Parameter '")[0]}");
        }
    }

    private static HostMap ReadMap(YamlFields scenario)
    {
        var map = new HostMap();
        foreach (var mapping in scenario.Scalars("map"))
            map.Set(scenario.Read(mapping, HostMapping.Parse));
        return map;
    }

    private static string ReadClock(string text)
    {
        var isFactor = text.StartsWith('x') && double.TryParse(text.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times)
            && times > 0 && times <= ScaledClock.MaximumFactor;
        return text is "manual" or "real" || isFactor ? text : throw new FormatException($"'{text}': write manual, real, or xN with N up to {ScaledClock.MaximumFactor}");
    }

    private static string OneOf(string text, params ReadOnlySpan<string> choices) =>
        choices.Contains(text) ? text : throw new FormatException($"'{text}': write {string.Join(" or ", choices)}");
}

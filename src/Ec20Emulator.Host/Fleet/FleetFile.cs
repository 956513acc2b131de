using Ec20Emulator.Control;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Scenarios;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Host.Fleet;

/// <summary>
/// A file that describes groups of modems (YAML). A group is a <see cref="ModemRequest"/> in the spelling of the command line, and what only a group can have.
/// Whatever is not understood is an error that names its place.
/// </summary>
internal sealed class FleetFile
{
    private const int MostBytes = 1024 * 1024;

    private readonly string _file;
    private readonly Func<ModemRequest, RunOptions> _read;
    private readonly RunOptions _process;

    private FleetFile(string file, Func<ModemRequest, RunOptions> read, RunOptions process) => (_file, _read, _process) = (file, read, process);

    /// <summary>The JSON Schema of fleet files.</summary>
    public static string Schema => EmbeddedText.Read("fleet.schema.json");

    /// <summary>Reads one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">What a modem that is asked for is started with.</param>
    /// <param name="process">What the process was started with.</param>
    /// <exception cref="InputFileException">It cannot be read, or is not understood.</exception>
    /// <exception cref="UsageException">The modems cannot have the ports of the command line.</exception>
    public static IReadOnlyList<FleetGroup> Read(string file, Func<ModemRequest, RunOptions> read, RunOptions process)
    {
        try
        {
            return new FleetFile(file, read, process).Read(new YamlText(file).Read(InputFile.Read(file, MostBytes)));
        }
        catch (ScenarioException wrong)
        {
            throw new InputFileException(wrong.Message);
        }
    }

    private FleetGroup[] Read(YamlNode root)
    {
        var fields = new YamlFields(_file, root, "a fleet");
        if (fields.Node("groups") is not YamlList { Items.Count: > 0 } list)
            throw fields.Wrong("a fleet has groups, a list of at least one");
        fields.End();
        FleetGroup[] groups = [.. list.Items.Select(ReadGroup)];
        var count = groups.Sum(group => (long)group.Count);
        if (count > RunOptions.MostModems)
            throw fields.Wrong(list, $"{count} modems are too many, {RunOptions.MostModems} is the limit");
        foreach (var port in groups.Where(group => !group.HasOwnPorts).SelectMany(group => group.Options.Ports).Distinct())
            port.CheckFor((int)count);
        return groups;
    }

    private FleetGroup ReadGroup(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "a group");
        var label = fields.Read("label", (string?)null, Label);
        var count = fields.Read("count", 1, Count);
        var request = ReadRequest(fields);
        var sim = fields.Read("sim", (SimOptions?)null, name => SimCards.Open(name, ReadBeside));
        var stateDirectory = fields.Read("state-dir", (string?)null, Beside);
        var ports = fields.Scalars("ports").Select(port => fields.Read(port, text => Port(text, count))).ToArray();
        Func<Ec20Modem, Task>[] faults = [.. Items(fields, "faults").Select(fault => Lay(FaultReader.Read(_file, fault)))];
        Func<Ec20Modem, Task>[] world = [.. Items(fields, "world").Select(World)];
        fields.End();
        var options = Options(fields, request);
        return new FleetGroup(label, count, options with
        {
            Base = sim is null ? options.Base : options.Base with { Sim = sim },
            StateDirectory = stateDirectory ?? _process.StateDirectory,
            Ports = ports.Length > 0 ? ports : _process.Ports,
            AtFirst = [.. world, .. faults],
        }, HasOwnPorts: ports.Length > 0);
    }

    /// <summary>The fields a modem that is asked for over HTTP has too.</summary>
    private static ModemRequest ReadRequest(YamlFields fields)
    {
        string? Text(string name) => fields.Scalar(name)?.Text;
        IReadOnlyList<string>? Texts(string name) => fields.Scalars(name) is { Count: > 0 } list ? [.. list.Select(one => one.Text)] : null;
        return new ModemRequest
        {
            Model = Text("model"),
            Clock = Text("clock"),
            ClockStart = Text("clock-start"),
            Delays = Text("delays"),
            Map = Map(fields),
            Network = Text("network"),
            Gnss = Text("gnss"),
            LintOff = Texts("lint-off"),
            Strict = Texts("strict"),
            ConnectionUrcs = Text("connection-urcs"),
            OnBusy = Text("on-busy"),
            Ready = Text("ready"),
        };
    }

    private static Dictionary<string, string>? Map(YamlFields fields) => fields.Node("map") switch
    {
        null => null,
        YamlMap map => map.Fields.ToDictionary(one => one.Key.Text, one => (one.Value as YamlScalar ?? throw fields.Wrong(one.Value, $"a map leads to HOST:PORT, this is {one.Value.Kind}")).Text),
        var other => throw fields.Wrong(other, $"map has fields with values, HOST:PORT: HOST:PORT, this is {other.Kind}"),
    };

    private RunOptions Options(YamlFields fields, ModemRequest request)
    {
        try
        {
            return _read(request);
        }
        catch (ModemRequestException wrong)
        {
            var name = wrong.Field is { } field ? string.Concat(field.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}")) : null;
            throw name is not null && fields.Node(name) is { } place ? fields.Wrong(place, wrong.Message.Replace(wrong.Field!, name, StringComparison.Ordinal)) : fields.Wrong(wrong.Message);
        }
    }

    private static IReadOnlyList<YamlNode> Items(YamlFields fields, string name) => fields.Node(name) switch
    {
        null => [],
        YamlList list => list.Items,
        var other => throw fields.Wrong(other, $"{name} is a list, this is {other.Kind}"),
    };

    private static Func<Ec20Modem, Task> Lay(FaultSettings fault) => modem =>
    {
        modem.Faults.Add(fault);
        return Task.CompletedTask;
    };

    /// <summary>A word of a scenario: what happens to the modem before its power key is pressed.</summary>
    private Func<Ec20Modem, Task> World(YamlNode node)
    {
        var fields = new YamlFields(_file, node, "what happens");
        if (fields.Names.ToArray() is not [var word] || !ScenarioActions.All.TryGetValue(word.Text, out var action))
            throw fields.Wrong($"what happens has one of {string.Join(", ", ScenarioActions.All.Keys)}");
        return fields.Read(fields.Scalar(word.Text)!, action.Parse);
    }

    private static PortSpec Port(string text, int count)
    {
        try
        {
            var spec = text.Split('=', 2) switch
            {
                ["tcp", var address] => PortSpec.Parse(PortKind.Tcp, address),
                ["rfc2217", var address] => PortSpec.Parse(PortKind.Rfc2217, address),
                ["pty", var path] => PortSpec.Parse(PortKind.Pty, path),
                ["tty", var device] => PortSpec.Parse(PortKind.Tty, device),
                _ => throw new FormatException($"'{text}': write tcp=, rfc2217=, pty= or tty= and what the option of that name takes, as in tcp=127.0.0.1:7100+"),
            };
            spec.CheckFor(count);
            return spec;
        }
        catch (UsageException wrong)
        {
            throw new FormatException(wrong.Message.Replace("--", "", StringComparison.Ordinal));
        }
    }

    private static string Label(string text) => text.Length is >= 1 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        ? text
        : throw new FormatException($"'{text}': a label has 1-64 letters, digits, - and _");

    private static int Count(string text) => int.TryParse(text, out var count) && count is >= 1 and <= RunOptions.MostModems
        ? count
        : throw new FormatException($"'{text}': write a number from 1 to {RunOptions.MostModems}");

    private string Beside(string path) => Path.Combine(Path.GetDirectoryName(_file) ?? "", path);

    private string ReadBeside(string path)
    {
        try
        {
            return InputFile.Read(Beside(path), MostBytes);
        }
        catch (InputFileException wrong)
        {
            throw new FormatException(wrong.Message);
        }
    }
}

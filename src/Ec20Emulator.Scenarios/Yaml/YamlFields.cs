using System.Globalization;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>The fields of a YAML mapping, taken one by one; what is left over at the end is unknown.</summary>
internal sealed class YamlFields
{
    private readonly string _file;
    private readonly YamlMap _map;
    private readonly HashSet<string> _known = [];

    /// <summary>Opens a mapping.</summary>
    /// <exception cref="ScenarioException">It is none.</exception>
    public YamlFields(string file, YamlNode node, string what)
    {
        _file = file;
        _map = node as YamlMap ?? throw new ScenarioException(file, node.Line, node.Column, $"{what} has fields with values, this is {node.Kind}");
    }

    /// <summary>The names that stand there.</summary>
    public IEnumerable<YamlScalar> Names => _map.Fields.Select(one => one.Key);

    /// <summary>An error at a node.</summary>
    public ScenarioException Wrong(YamlNode node, string message) => new(_file, node.Line, node.Column, message);

    /// <summary>An error at the mapping.</summary>
    public ScenarioException Wrong(string message) => Wrong(_map, message);

    /// <summary>The value of a field, or null.</summary>
    public YamlNode? Node(string name)
    {
        _known.Add(name);
        return _map.Fields.FirstOrDefault(field => field.Key.Text == name).Value;
    }

    /// <summary>A single value, or null.</summary>
    /// <exception cref="ScenarioException">It is a list or has fields.</exception>
    public YamlScalar? Scalar(string name) => Node(name) switch
    {
        null => null,
        YamlScalar scalar => scalar,
        var other => throw Wrong(other, $"{name} is a single value, this is {other.Kind}"),
    };

    /// <summary>A value read by a function of its text; the preset where the field is not there.</summary>
    /// <exception cref="ScenarioException">The function throws <see cref="FormatException"/>.</exception>
    public T Read<T>(string name, T preset, Func<string, T> read) => Scalar(name) is { } scalar ? Read(scalar, read) : preset;

    /// <summary>A value read by a function of its text.</summary>
    /// <exception cref="ScenarioException">The function throws <see cref="FormatException"/>.</exception>
    public T Read<T>(YamlScalar scalar, Func<string, T> read)
    {
        try
        {
            return read(scalar.Text);
        }
        catch (FormatException wrong) when (wrong is not ScenarioException)
        {
            throw Wrong(scalar, wrong.Message);
        }
    }

    /// <summary>A list of single values; one value counts as a list of one; empty where the field is not there.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string name) => Node(name) switch
    {
        null => [],
        YamlScalar scalar => [scalar],
        YamlList list => [.. list.Items.Select(item => item as YamlScalar ?? throw Wrong(item, $"{name} lists single values, this is {item.Kind}"))],
        var other => throw Wrong(other, $"{name} is a list, this is {other.Kind}"),
    };

    /// <summary>A duration above zero or zero.</summary>
    public TimeSpan Duration(string name, TimeSpan preset) => Read(name, preset, Durations.Parse);

    /// <summary>true or false.</summary>
    public bool Flag(string name, bool preset) => Read(name, preset, text => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException($"'{text}': write true or false"),
    });

    /// <summary>A whole number.</summary>
    public int Number(string name, int preset) => Read(name, preset, text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is no whole number of 32 bits"));

    /// <summary>A number, whole or not.</summary>
    public double Real(string name, double preset) => Read(name, preset, text =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is no number"));

    /// <summary>So many digits.</summary>
    public string Digits(string name, string preset, int least, int most) => Read(name, preset, text =>
        text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit)
            ? text
            : throw new FormatException($"'{text}': write {(least == most ? $"{least}" : $"{least}-{most}")} digits"));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="ScenarioException">A field has not been asked for.</exception>
    public void End()
    {
        if (Names.FirstOrDefault(key => !_known.Contains(key.Text)) is { } unknown)
            throw Wrong(unknown, $"unknown field '{unknown.Text}': there are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
    }
}

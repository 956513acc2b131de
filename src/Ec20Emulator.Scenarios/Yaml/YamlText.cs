using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>Reads one YAML document into nodes. Bounded in size and depth; without anchors, so that nothing in it can multiply.</summary>
/// <param name="file">Name of the file, for messages.</param>
internal sealed class YamlText(string file)
{
    /// <summary>Most characters of a file.</summary>
    public const int MostCharacters = 1024 * 1024;

    private const int MostDepth = 12;

    private Parser _parser = null!;

    /// <summary>Reads it.</summary>
    /// <exception cref="ScenarioException">It is no YAML, or more than one document, or too large.</exception>
    public YamlNode Read(string text)
    {
        if (text.Length > MostCharacters)
            throw new ScenarioException(file, 1, 1, $"{text.Length} characters are too many: {MostCharacters} is the limit");
        using var reader = new StringReader(text);
        _parser = new Parser(reader);
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
                throw new ScenarioException(file, 1, 1, "the file is empty");
            var node = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            return _parser.TryConsume<StreamEnd>(out _) ? node : throw At(_parser.Current!.Start, "only one document is allowed");
        }
        catch (YamlException wrong)
        {
            throw At(wrong.Start, $"no YAML: {wrong.Message}");
        }
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current?.Start ?? Mark.Empty;
        if (depth > MostDepth)
            throw At(start, $"more than {MostDepth} levels deep");
        if (_parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw At(start, "anchors and aliases are not allowed");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(start.Line, start.Column, scalar.Value) { IsPlain = scalar.Style is ScalarStyle.Plain };
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(depth + 1));
            return new YamlList(start.Line, start.Column, items);
        }
        _parser.Consume<MappingStart>();
        return ReadMap(start, depth);
    }

    private YamlMap ReadMap(Mark start, int depth)
    {
        var fields = new List<(YamlScalar Key, YamlNode Value)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1) as YamlScalar ?? throw At(_parser.Current!.Start, "the name of a field is a single word");
            if (!names.Add(key.Text))
                throw new ScenarioException(file, key.Line, key.Column, $"the field '{key.Text}' stands here twice");
            fields.Add((key, ReadNode(depth + 1)));
        }
        return new YamlMap(start.Line, start.Column, fields);
    }

    private ScenarioException At(Mark mark, string message) => new(file, mark.Line, mark.Column, message);
}

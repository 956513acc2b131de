namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>A piece of a YAML file, and where it stands.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal abstract record YamlNode(long Line, long Column)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, a number or a truth value: all are text here.</summary>
internal sealed record YamlScalar(long Line, long Column, string Text) : YamlNode(Line, Column)
{
    /// <summary>True where it stands without quotes, so that it may mean a number or a truth value.</summary>
    public bool IsPlain { get; init; }

    public override string Kind => "a single value";
}

/// <summary>A list.</summary>
internal sealed record YamlList(long Line, long Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column)
{
    public override string Kind => "a list";
}

/// <summary>Fields with their values, in the order of the file; no field twice.</summary>
internal sealed record YamlMap(long Line, long Column, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Fields) : YamlNode(Line, Column)
{
    public override string Kind => "fields with values";
}

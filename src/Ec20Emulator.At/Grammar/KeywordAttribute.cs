using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Grammar;

/// <summary>One of a few words, with or without quotes, in any case; bound in the spelling declared and shown as <c>("A","B")</c>.</summary>
/// <param name="words">The words.</param>
public sealed class KeywordAttribute(params string[] words) : ParameterAttribute
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <inheritdoc/>
    public override string Describe(string name) => $"({string.Join(',', Words.Select(word => $"\"{word}\""))})";

    /// <inheritdoc/>
    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        var found = Words.FirstOrDefault(word => word.Equals(field.Text, StringComparison.OrdinalIgnoreCase));
        value = found;
        return found is null ? BindError.OutOfRange : BindError.None;
    }
}

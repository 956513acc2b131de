using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Grammar;

/// <summary>Text, with or without quotes; shown as <c>&lt;name&gt;</c>.</summary>
public sealed class TextAttribute : ParameterAttribute
{
    /// <summary>Fewest characters.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Most characters.</summary>
    public int MaximumLength { get; init; } = 1024;

    /// <summary>True where quotes are mandatory.</summary>
    public bool MustBeQuoted { get; init; }

    /// <summary>Shown instead of the record's own name, without the angle brackets.</summary>
    public string? Shown { get; init; }

    /// <summary>True where the name is shown in quotes instead of angle brackets.</summary>
    public bool IsShownQuoted { get; init; }

    /// <inheritdoc/>
    public override string Describe(string name) => IsShownQuoted ? $"\"{Shown ?? name}\"" : $"<{Shown ?? name}>";

    /// <inheritdoc/>
    public override string Expect(string name) => MustBeQuoted
        ? $"text in quotes, {MinimumLength}-{MaximumLength} characters"
        : $"text, {MinimumLength}-{MaximumLength} characters";

    /// <inheritdoc/>
    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = field.Text;
        if (MustBeQuoted && !field.IsQuoted)
            return BindError.Mistyped;
        return field.Text.Length < MinimumLength || field.Text.Length > MaximumLength ? BindError.OutOfRange : BindError.None;
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Ec20Emulator.Modem.World;

/// <summary>Something an action needs to know.</summary>
public sealed class WorldField
{
    private readonly ValidationAttribute[] _rules;

    private WorldField(string name, Type type, bool allowsNull, FieldAttribute? described, IEnumerable<ValidationAttribute> rules)
    {
        (Name, Type, AllowsNull) = (name, Nullable.GetUnderlyingType(type) ?? type, allowsNull);
        Description = described?.Description;
        HttpName = described?.Name ?? (Type == typeof(TimeSpan) ? name + "Ms" : name);
        _rules = [.. rules];
    }

    /// <summary>Its name in C# and in phrases, beginning small.</summary>
    public string Name { get; }

    /// <summary>Its name in HTTP.</summary>
    public string HttpName { get; }

    /// <summary>What it is; null where its name says all.</summary>
    public string? Description { get; }

    /// <summary>Its type; the one behind it where it may be null.</summary>
    public Type Type { get; }

    /// <summary>True where it may be null.</summary>
    public bool AllowsNull { get; }

    /// <summary>True where it has to be known.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>What it is where nobody says.</summary>
    public object? Preset { get; private init; }

    /// <summary>What a value has to be: <see cref="RangeAttribute"/>, <see cref="StringLengthAttribute"/>, or rules of ours.</summary>
    public IEnumerable<ValidationAttribute> Rules => _rules;

    /// <summary>Where it lies in the options; null for a parameter.</summary>
    internal PropertyInfo? Property { get; private init; }

    /// <summary>What is wrong with a value, behind the name of the field; null where nothing is.</summary>
    public string? Complaint(object? value)
    {
        if (value is null)
            return AllowsNull ? null : "must not be null";
        if (Type.IsEnum && !Enum.IsDefined(Type, value))
            return $"must be one of {string.Join(", ", Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName))}";
        return _rules.FirstOrDefault(rule => !rule.IsValid(value)) is { } broken ? WordingOf(broken) : null;
    }

    /// <summary>Reads a value that stands in a declaration.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public object ReadDeclared(string text) => this switch
    {
        { Type.IsEnum: true } when Enum.TryParse(Type, text, ignoreCase: true, out var value) => value,
        _ when Type == typeof(bool) && bool.TryParse(text, out var value) => value,
        _ when Type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => throw new InvalidOperationException($"{Name} cannot be declared to be '{text}'"),
    };

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static WorldField Of(ParameterInfo parameter)
    {
        var described = parameter.GetCustomAttribute<FieldAttribute>();
        var allowsNull = IsNullable(parameter);
        return new WorldField(NameOf(parameter.Name!), parameter.ParameterType, allowsNull, described, parameter.GetCustomAttributes<ValidationAttribute>())
        {
            IsRequired = !parameter.HasDefaultValue && !allowsNull && described is not { HasPreset: true },
            Preset = PresetOf(parameter, described),
        };
    }

    internal static WorldField Of(PropertyInfo property, ConstructorInfo constructor)
    {
        var described = property.GetCustomAttribute<FieldAttribute>();
        var parameter = constructor.GetParameters().FirstOrDefault(parameter => parameter.Name == property.Name);
        var allowsNull = new NullabilityInfoContext().Create(property).WriteState is NullabilityState.Nullable;
        return new WorldField(NameOf(property.Name), property.PropertyType, allowsNull, described, property.GetCustomAttributes<ValidationAttribute>())
        {
            IsRequired = parameter is { HasDefaultValue: false } || property.IsDefined(typeof(RequiredAttribute)),
            Preset = parameter is not null ? PresetOf(parameter, described) : property.GetValue(constructor.Invoke([])),
            Property = property,
        };
    }

    internal static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).ReadState is NullabilityState.Nullable;

    internal static string NameOf(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>Holds a value against the rules.</summary>
    /// <exception cref="ArgumentException">It breaks one.</exception>
    internal void Check(object? value)
    {
        if (Complaint(value) is not { } complaint)
            return;
        if (value is null)
            throw new ArgumentNullException(Name);
        throw Type.IsEnum || _rules.First(rule => !rule.IsValid(value)) is RangeAttribute or StringLengthAttribute or DurationAttribute
            ? new ArgumentOutOfRangeException(Name, value, complaint)
            : new ArgumentException($"'{value}' {complaint}", Name);
    }

    private static object? PresetOf(ParameterInfo parameter, FieldAttribute? described)
    {
        var type = parameter.ParameterType;
        if (described is { HasPreset: true })
            return type == typeof(TimeSpan) ? TimeSpan.FromMilliseconds(Convert.ToDouble(described.Preset, CultureInfo.InvariantCulture)) : described.Preset;
        return parameter is { HasDefaultValue: true, DefaultValue: { } value } ? value : ZeroOf(parameter);
    }

    /// <summary>What a parameter of a value's type is that has <c>default</c> for a default, or none.</summary>
    private static object? ZeroOf(ParameterInfo parameter) => parameter.ParameterType switch
    {
        _ when parameter.ParameterType == typeof(TimeSpan) => TimeSpan.Zero,
        { IsValueType: true } when parameter.HasDefaultValue && !IsNullable(parameter) => throw new InvalidOperationException($"{parameter.Name}: what it is by default is not known"),
        _ => null,
    };

    private static string WordingOf(ValidationAttribute rule) => rule switch
    {
        RangeAttribute range => $"must be between {range.Minimum} and {range.Maximum}",
        StringLengthAttribute { MinimumLength: 0 } length => $"must have {length.MaximumLength} characters at most",
        StringLengthAttribute length => $"must have {length.MinimumLength}-{length.MaximumLength} characters",
        DurationAttribute duration => $"must be between {duration.Minimum} and {duration.Maximum} ms",
        RuleAttribute own => $"must be {own.Wording}",
        _ => rule.FormatErrorMessage("").Trim(),
    };
}

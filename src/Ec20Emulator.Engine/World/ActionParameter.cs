using System.Collections.Concurrent;
using System.Reflection;

namespace Ec20Emulator.Modem.World;

/// <summary>A parameter of an action: one field, or a record of options, whose properties are fields of the action.</summary>
internal sealed class ActionParameter
{
    private static readonly ConcurrentDictionary<Type, (ConstructorInfo, IReadOnlyList<WorldField>)> Known = new();

    private readonly ParameterInfo _parameter;
    private readonly ConstructorInfo? _options;

    public ActionParameter(ParameterInfo parameter)
    {
        _parameter = parameter;
        var type = parameter.ParameterType;
        if (!type.IsClass || type == typeof(string))
        {
            Fields = [WorldField.Of(parameter)];
            return;
        }
        (_options, Fields) = OptionsOf(type);
    }

    /// <summary>Its fields, in order.</summary>
    public IReadOnlyList<WorldField> Fields { get; }

    /// <summary>The argument made of what is known.</summary>
    public object? Build(IReadOnlyDictionary<WorldField, object?> values)
    {
        if (_options is null)
            return Value(Fields[0]);
        if (_parameter.HasDefaultValue && !Fields.Any(values.ContainsKey))
            return _parameter.DefaultValue;
        var made = _options.Invoke([.. _options.GetParameters().Select(parameter => Value(Fields.Single(field => field.Name == WorldField.NameOf(parameter.Name!))))]);
        foreach (var field in Fields.Where(field => values.ContainsKey(field)))
            field.Property!.SetValue(made, values[field]);
        return made;

        object? Value(WorldField field) => values.TryGetValue(field, out var value) ? value : field.Preset;
    }

    /// <summary>The fields an argument is made of, with what it says of them.</summary>
    public IEnumerable<(WorldField Field, object? Value)> TakeApart(object? argument)
    {
        if (_options is null)
            return [(Fields[0], argument)];
        return argument is null ? [] : Fields.Select(field => (field, field.Property!.GetValue(argument)));
    }

    /// <summary>Holds an argument against the rules of the fields.</summary>
    /// <exception cref="ArgumentException">It breaks one.</exception>
    public void Check(object? argument)
    {
        if (_options is null)
        {
            Fields[0].Check(argument);
            return;
        }
        if (argument is null)
        {
            if (WorldField.IsNullable(_parameter))
                return;
            throw new ArgumentNullException(_parameter.Name);
        }
        CheckOptions(argument);
    }

    /// <summary>Holds the properties of options against their rules.</summary>
    /// <exception cref="ArgumentException">One breaks one.</exception>
    public static void CheckOptions(object options)
    {
        foreach (var field in OptionsOf(options.GetType()).Fields)
            field.Check(field.Property!.GetValue(options));
    }

    private static (ConstructorInfo Constructor, IReadOnlyList<WorldField> Fields) OptionsOf(Type type) => Known.GetOrAdd(type, static type =>
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type.Name} cannot be made");
        return (constructor, [.. PropertiesOf(type).Select(property => WorldField.Of(property, constructor))]);
    });

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties()
        .Where(property => property.CanWrite && property.GetMethod is { IsStatic: false }).OrderBy(property => property.MetadataToken);
}

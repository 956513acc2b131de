using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
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
        if (parameter.GetCustomAttribute<OptionsAttribute>() is { } options)
            (_options, Fields) = OptionsOf(options.Record);
        else if (parameter.ParameterType.IsClass && parameter.ParameterType != typeof(string))
            throw new InvalidOperationException($"{parameter.Member.DeclaringType}.{parameter.Member.Name}: {parameter.Name} has to say that it is options");
        else
            Fields = [WorldField.Of(parameter)];
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
        CheckFields(Fields, argument);
    }

    /// <summary>Holds the properties of options against their rules.</summary>
    /// <exception cref="ArgumentException">One breaks one.</exception>
    public static void CheckOptions<[DynamicallyAccessedMembers(OptionsAttribute.Declared)] TOptions>(TOptions options)
        where TOptions : class => CheckFields(OptionsOf(typeof(TOptions)).Fields, options);

    private static void CheckFields(IReadOnlyList<WorldField> fields, object options)
    {
        foreach (var field in fields)
            field.Check(field.Property!.GetValue(options));
    }

    private static (ConstructorInfo Constructor, IReadOnlyList<WorldField> Fields) OptionsOf([DynamicallyAccessedMembers(OptionsAttribute.Declared)] Type type)
    {
        if (Known.TryGetValue(type, out var known))
            return known;
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type.Name} cannot be made");
        var properties = type.GetProperties().Where(property => property.CanWrite && property.GetMethod is { IsStatic: false }).OrderBy(DeclaredOrder.Of);
        return Known.GetOrAdd(type, (constructor, [.. properties.Select(property => WorldField.Of(property, constructor))]));
    }
}

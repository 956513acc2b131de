using System.Collections.Concurrent;
using System.Reflection;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Grammar;

/// <summary>
/// Binds fields to the argument record of a command. The parameters of the record's constructor are the declaration: a
/// <see cref="ParameterAttribute"/> each, optional ones with a default value. Immutable: one serves every modem of the process.
/// </summary>
public sealed class ArgumentBinder
{
    private static readonly ConcurrentDictionary<Type, ArgumentBinder> Known = new();

    private const int LongestShown = 60;

    private readonly ConstructorInvoker _invoker;
    private readonly Slot[] _slots;

    /// <summary>Reads a declaration.</summary>
    /// <param name="argumentsType">The record, with one public constructor of its own.</param>
    /// <exception cref="InvalidOperationException">A parameter carries no rule, or a mandatory one stands behind an optional one.</exception>
    public ArgumentBinder(Type argumentsType)
    {
        var constructor = argumentsType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(candidate => !IsCopyConstructor(candidate, argumentsType))
            .MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{argumentsType} has no constructor");
        _invoker = ConstructorInvoker.Create(constructor);
        _slots = [.. constructor.GetParameters().Select(Slot.Of)];
        for (var i = 1; i < _slots.Length; i++)
        {
            if (_slots[i - 1].IsOptional && !_slots[i].IsOptional)
                throw new InvalidOperationException($"{argumentsType}: mandatory {_slots[i].Name} stands behind an optional parameter");
        }
    }

    /// <summary>The binder of a declaration, read once in the life of the process.</summary>
    /// <exception cref="InvalidOperationException">As the constructor.</exception>
    public static ArgumentBinder Of(Type argumentsType) => Known.GetOrAdd(argumentsType, static type => new ArgumentBinder(type));

    /// <summary>The number of parameters that must be given.</summary>
    public int MandatoryCount => _slots.Count(slot => !slot.IsOptional);

    /// <summary>The number of parameters that may be given.</summary>
    public int Count => _slots.Length;

    /// <summary>The parameters in order, in words.</summary>
    public IReadOnlyList<ParameterSummary> Parameters => [.. _slots.Select(slot => new ParameterSummary(slot.Name, slot.Rule.Describe(slot.Name), slot.IsOptional))];

    /// <summary>The rule of a parameter.</summary>
    /// <param name="index">Its place, from 0.</param>
    public ParameterAttribute RuleOf(int index) => _slots[index].Rule;

    /// <summary>Binds fields.</summary>
    /// <param name="fields">The fields as typed.</param>
    /// <param name="arguments">The record when the result is <see cref="BindError.None"/>.</param>
    public BindError TryBind(IReadOnlyList<RawParameter> fields, out object? arguments)
    {
        arguments = null;
        if (fields.Count > _slots.Length && !(_slots.Length == 0 && fields is [{ IsOmitted: true }]))
            return BindError.Surplus;
        var values = new object?[_slots.Length];
        for (var i = 0; i < _slots.Length; i++)
        {
            var error = _slots[i].TryTake(i < fields.Count ? fields[i] : default, i < fields.Count, out values[i]);
            if (error is not BindError.None)
                return error;
        }
        arguments = _invoker.Invoke(values.AsSpan());
        return BindError.None;
    }

    /// <summary>Says what is wrong with fields <see cref="TryBind"/> did not take: which parameter, what came, and what may come.</summary>
    /// <param name="fields">The fields as typed.</param>
    /// <param name="isSecret">True where what came must not be repeated.</param>
    public string Explain(IReadOnlyList<RawParameter> fields, bool isSecret)
    {
        if (fields.Count > _slots.Length)
            return $"{fields.Count} parameters came, {_slots.Length} may come";
        for (var i = 0; i < _slots.Length; i++)
        {
            if (_slots[i].TryTake(i < fields.Count ? fields[i] : default, i < fields.Count, out _) is var error && error is BindError.None)
                continue;
            var came = error is BindError.Missing ? "is missing" : $"is {(isSecret ? "***" : Shown(fields[i]))}";
            return $"parameter <{_slots[i].Name}> {came}; may be {_slots[i].Rule.Expect(_slots[i].Name)}";
        }
        return "parameters are not understood";
    }

    private static string Shown(RawParameter field)
    {
        var text = field.Text.Length <= LongestShown ? field.Text : field.Text[..LongestShown] + "...";
        return field.IsQuoted ? $"\"{text}\"" : text;
    }

    /// <summary>The parameter list as the test form shows it.</summary>
    /// <param name="nestOptional">True: <c>(0-11)[,(1-1460)]</c>; false: all in a row, as some chapters of the manuals print it.</param>
    public string Describe(bool nestOptional)
    {
        var text = "";
        var open = 0;
        for (var i = 0; i < _slots.Length; i++)
        {
            var nested = nestOptional && _slots[i].IsOptional;
            open += nested ? 1 : 0;
            text += (nested ? "[" : "") + (i > 0 ? "," : "") + _slots[i].Rule.Describe(_slots[i].Name);
        }
        return text + new string(']', open);
    }

    private static bool IsCopyConstructor(ConstructorInfo candidate, Type type) =>
        candidate.GetParameters() is [var only] && only.ParameterType == type;

    private sealed record Slot(string Name, Type Type, ParameterAttribute Rule, bool IsOptional, object? Default)
    {
        public static Slot Of(ParameterInfo parameter)
        {
            var rule = parameter.GetCustomAttribute<ParameterAttribute>()
                ?? throw new InvalidOperationException($"{parameter.Member.DeclaringType}: {parameter.Name} carries no parameter rule");
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var fallback = parameter.HasDefaultValue ? parameter.DefaultValue : null;
            if (fallback is not null && type.IsEnum)
                fallback = Enum.ToObject(type, fallback);
            return new Slot(parameter.Name!, type, rule, parameter.HasDefaultValue, fallback);
        }

        public BindError TryTake(RawParameter field, bool present, out object? value)
        {
            value = Default;
            if (present && field.Text is not null && !field.IsOmitted)
                return Rule.TryConvert(field, Type, out value);
            return IsOptional ? BindError.None : BindError.Missing;
        }
    }
}

using System.Reflection;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.World;

/// <summary>Something the world can do to a modem, as its method declares it.</summary>
public sealed class WorldAction
{
    private readonly MethodInfo _method;
    private readonly ActionParameter[] _parameters;

    internal WorldAction(ControlDeclaration control, MethodInfo method)
    {
        (Control, _method) = (control, method);
        if (method.ReturnType != typeof(Task<Appointment>) || method.GetParameters() is not [.. var parameters, { Name: "when" }])
            throw new InvalidOperationException($"{control.Control.Name}.{method.Name}: an action takes a When at last and returns a Task<Appointment>");
        _parameters = [.. parameters.Select(parameter => new ActionParameter(parameter))];
        Fields = [.. _parameters.SelectMany(parameter => parameter.Fields)];
        Summary = method.GetCustomAttribute<WorldActionAttribute>()!.Summary;
        Phrases = [.. method.GetCustomAttributes<WordsAttribute>().Select(words => words.Phrase)];
        Routes = [.. method.GetCustomAttributes<HttpAttribute>()];
    }

    /// <summary>The control that can do it.</summary>
    public ControlDeclaration Control { get; }

    /// <summary>Name of the method.</summary>
    public string Method => _method.Name;

    /// <summary>What it does.</summary>
    public string Summary { get; }

    /// <summary>What it needs to know; options are taken apart.</summary>
    public IReadOnlyList<WorldField> Fields { get; }

    /// <summary>How scenarios and transcripts say it; see <see cref="WordsAttribute"/>.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Its endpoints.</summary>
    public IReadOnlyList<HttpAttribute> Routes { get; }

    /// <summary>A field by its name in C#; null where there is none.</summary>
    public WorldField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Does it.</summary>
    /// <param name="control">The control of a modem.</param>
    /// <param name="values">The fields that are known; the others have their presets.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">A value breaks a rule; <see cref="ArgumentException.ParamName"/> is the name of the field in C#.</exception>
    /// <exception cref="InvalidOperationException">It cannot be done now.</exception>
    public Task<Appointment> InvokeAsync(WorldControl control, IReadOnlyDictionary<WorldField, object?> values, When? when)
    {
        object?[] arguments = [.. _parameters.Select(parameter => parameter.Build(values)), when];
        return (Task<Appointment>)_method.Invoke(control, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
    }

    /// <summary>The fields that arguments set to something else than what they are where nobody says.</summary>
    internal IReadOnlyDictionary<WorldField, object?> TakeApart(object?[] arguments) => _parameters.Zip(arguments)
        .SelectMany(pair => pair.First.TakeApart(pair.Second))
        .Where(value => value.Field.IsRequired || !Equals(value.Value, value.Field.Preset))
        .ToDictionary(value => value.Field, value => value.Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Control.Control.Name}.{Method}";

    /// <summary>Holds arguments against the rules.</summary>
    /// <exception cref="ArgumentException">One breaks a rule.</exception>
    internal void Check(object?[] arguments)
    {
        if (arguments.Length != _parameters.Length)
            throw new InvalidOperationException($"{this} has {_parameters.Length} arguments to be checked, not {arguments.Length}");
        foreach (var (parameter, argument) in _parameters.Zip(arguments))
            parameter.Check(argument);
    }
}

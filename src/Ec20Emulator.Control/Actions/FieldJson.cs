using System.Globalization;
using System.Text.Json;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Actions;

/// <summary>How the values of fields are written in JSON: durations in ms, all others as their types are everywhere in the API.</summary>
internal static class FieldJson
{
    /// <summary>What is said of a value that cannot be one of the field.</summary>
    public const string WrongType = "this is not of the type the field has, or not one of its values";

    /// <summary>Reads a value and holds it against the rules of the field.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static object? Read(WorldField field, JsonElement json)
    {
        var value = (json.ValueKind, field.Type) switch
        {
            (JsonValueKind.Null, _) => null,
            (_, { } type) when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(Bounded(Read<long>(field.HttpName, json))),
            _ => Read(field.HttpName, json, field.Type),
        };
        if (value is null && !field.AllowsNull)
            throw ProblemException.Bad(field.HttpName, WrongType);
        return field.Complaint(value) is { } complaint ? throw ProblemException.Bad(field.HttpName, complaint) : value;
    }

    /// <summary>Reads a value of the path.</summary>
    /// <exception cref="ProblemException">It is none; 404 where it names something that is not there.</exception>
    public static object ReadPath(WorldField field, string text)
    {
        object value = field.Type == typeof(int)
            ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ProblemException.Bad(field.HttpName, WrongType)
            : text;
        if (field.Complaint(value) is not { } complaint)
            return value;
        throw field.Rules.OfType<RuleAttribute>().Any(rule => rule.IsName)
            ? new ProblemException(StatusCodes.Status404NotFound, $"{field.HttpName}: '{text}' {complaint}", field.HttpName)
            : ProblemException.Bad(field.HttpName, complaint);
    }

    /// <summary>Reads a value of any type.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static T Read<T>(string name, JsonElement json) => (T)Read(name, json, typeof(T))!;

    private static object? Read(string name, JsonElement json, Type type)
    {
        try
        {
            return json.Deserialize(type, ControlJson.Options);
        }
        catch (JsonException wrong)
        {
            var problem = JsonProblem.Of(wrong, name + ".");
            throw problem.Field is null ? ProblemException.Bad(name, problem.Detail) : problem.ToException();
        }
    }

    /// <summary>Milliseconds that a <see cref="TimeSpan"/> can hold; no field allows more.</summary>
    private static double Bounded(long milliseconds) => Math.Clamp(milliseconds, TimeSpan.MinValue.TotalMilliseconds + 1, TimeSpan.MaxValue.TotalMilliseconds - 1);
}

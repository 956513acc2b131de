using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Ec20Emulator.Control.Tests.Actions;

/// <summary>Every field of every action, out of its range by one, is refused in C#, over HTTP and in words, and stands with its range in the document.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class EveryActionTests
{
    private static readonly string[] Texts = ["usbmodem", "+1", "5", "0001000B915121551532F40000"];

    private static readonly string[] NoTexts = ["!\u20ac", "\u0001"];

    private static IEnumerable<TestCaseData> Fields => Ec20Modem.WorldActions.SelectMany(control => control.Actions)
        .SelectMany(action => action.Fields.Select(one => new TestCaseData(action, one).SetArgDisplayNames(action.ToString()!, one.Name)));

    [TestCaseSource(nameof(Fields))]
    public async Task Field_OutOfRange_IsRefusedInEveryFace(WorldAction action, WorldField field)
    {
        await using var api = await ApiModem.StartAsync();
        var wrong = WrongValues(field).ToArray();
        Assert.That(wrong.Length > 0 || IsFree(field), Is.True, $"{field} of {action} has no range and no rule");
        foreach (var value in wrong)
        {
            var values = action.Fields.ToDictionary(one => one, one => one == field ? value : Valid(one));
            Assert.That(
                () => action.InvokeAsync(api.Modem.World[action.Control], values, null), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(field.Name), $"C#: {value}");
            foreach (var route in action.Routes)
                await RequireProblemAsync(api, action, route, field, values);
            foreach (var phrase in action.Phrases.Where(phrase => Written(field).IsMatch(phrase)))
            {
                var text = Say(phrase, field, values);
                Assert.That(() => ScenarioActions.All[action.Control.Word].Parse(text), Throws.TypeOf<FormatException>(), text);
            }
        }
    }

    [Test]
    public async Task EveryField_IsInTheDocument()
    {
        await using var api = await ApiModem.StartAsync();
        var paths = (await api.GetAsync("/openapi/v1.json")).GetProperty("paths");
        Assert.Multiple(() =>
        {
            foreach (var (action, route) in Ec20Modem.WorldActions.SelectMany(control => control.Actions).SelectMany(action => action.Routes.Select(route => (action, route))))
            {
                var operation = paths.GetProperty(ApiModem.PathOf(route.Path).Replace("/m0/", "/{id}/", StringComparison.Ordinal)).GetProperty(route.Method.ToLowerInvariant());
                foreach (var field in action.Fields.Where(field => !route.Values.Any(value => value.StartsWith(field.Name + "=", StringComparison.Ordinal))))
                {
                    var schema = SchemaOf(operation, field.HttpName);
                    var (least, most) = RangeOf(field);
                    Assert.That(schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDouble() : (double?)null, Is.EqualTo(least), $"{action} {field}");
                    Assert.That(schema.TryGetProperty("maximum", out var maximum) ? maximum.GetDouble() : (double?)null, Is.EqualTo(most), $"{action} {field}");
                }
            }
        });
    }

    [Test]
    public void EveryAction_CanBeHadFromEverywhere() => Assert.That(
        Ec20Modem.WorldActions.SelectMany(control => control.Actions).Where(action => action.Routes.Count == 0 || action.Phrases.Count == 0).Select(action => action.ToString()), Is.Empty);

    private static async Task RequireProblemAsync(ApiModem api, WorldAction action, HttpAttribute route, WorldField field, Dictionary<WorldField, object?> values)
    {
        if (route.Values.Any(value => value.StartsWith(field.Name + "=", StringComparison.Ordinal)))
            return;
        var path = action.Fields.Aggregate(
            route.Path, (path, one) => path.Replace($"{{{one.HttpName}}}", Uri.EscapeDataString($"{values[one]}"), StringComparison.Ordinal));
        var body = new JsonObject();
        foreach (var mark in route.Values.Select(value => value.Split('=')).Where(value => action.Find(value[0]) is null))
            body[mark[0]] = mark[1] is "true" or "false" ? mark[1] == "true" : mark[1];
        foreach (var one in action.Fields.Where(one => !route.Path.Contains($"{{{one.HttpName}}}", StringComparison.Ordinal) && !route.Values.Any(value => value.StartsWith(one.Name + "=", StringComparison.Ordinal))))
            body[one.HttpName] = values[one] switch
            {
                TimeSpan time => (long)time.TotalMilliseconds,
                Enum choice => JsonNamingPolicy.CamelCase.ConvertName($"{choice}"),
                var other => JsonSerializer.SerializeToNode(other, JsonSerializerOptions.Web),
            };
        var answer = await api.SendAsync(route.Method, path, body.ToJsonString());
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.NotFound), $"{path} {body.ToJsonString()}: {answer.Text}");
        Assert.That(answer.Json.GetProperty("field").GetString(), Does.StartWith(field.HttpName), answer.Text);
    }

    private static (double? Least, double? Most) RangeOf(WorldField field) => field.Rules.FirstOrDefault(rule => rule is RangeAttribute or DurationAttribute) switch
    {
        RangeAttribute range => (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)),
        DurationAttribute duration => (duration.Minimum, duration.Maximum),
        _ => (null, null),
    };

    private static JsonElement SchemaOf(JsonElement operation, string name)
    {
        var body = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties");
        return body.TryGetProperty(name, out var schema)
            ? schema
            : operation.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name).GetProperty("schema");
    }

    private static bool IsFree(WorldField field) =>
        field.Type == typeof(bool) || field.Type == typeof(byte) || field.Type == typeof(DateTimeOffset) || field is { Type.FullName: "System.String", Name: "text" };

    private static IEnumerable<object> WrongValues(WorldField field)
    {
        if (field.Type.IsEnum)
            yield return Enum.ToObject(field.Type, 99);
        foreach (var rule in field.Rules)
        {
            switch (rule)
            {
                case RangeAttribute { Minimum: int least, Maximum: int most } when field.Type == typeof(int):
                    yield return least - 1;
                    if (most < int.MaxValue)
                        yield return most + 1;
                    break;
                case RangeAttribute { Minimum: double least, Maximum: double most }:
                    yield return least - 1;
                    yield return most + 1;
                    break;
                case DurationAttribute duration:
                    yield return TimeSpan.FromMilliseconds(duration.Minimum - 1);
                    yield return TimeSpan.FromMilliseconds(duration.Maximum + 1);
                    break;
                case StringLengthAttribute length:
                    yield return new string('1', length.MaximumLength + 1);
                    break;
                case IncomingPartAttribute:
                    yield return new SmsPart(1, 3, 2);
                    yield return new SmsPart(256, 1, 2);
                    break;
                case RuleAttribute when field.Type == typeof(string):
                    yield return NoTexts.First(text => field.Complaint(text) is not null);
                    break;
            }
        }
    }

    internal static object? Valid(WorldField field) => field switch
    {
        _ when field.Type == typeof(int) || field.Type == typeof(byte) || field.Type == typeof(double) => Convert.ChangeType(RangeOf(field).Least, field.Type, CultureInfo.InvariantCulture),
        _ when field.Type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(Math.Max(0, RangeOf(field).Least ?? 0)),
        _ when field.Type == typeof(bool) => true,
        { Type.IsEnum: true } => Enum.GetValues(field.Type).GetValue(0),
        { AllowsNull: true } => null,
        _ => Texts.First(text => field.Complaint(text) is null),
    };

    private static Regex Written(WorldField field) => new($@"\{{{field.Name}(:X|:-|\.\.\.\??)?\}}");

    private static string Say(string phrase, WorldField field, Dictionary<WorldField, object?> values)
    {
        var chosen = Tail().Replace(phrase, tail => Written(field).IsMatch(tail.Value) ? tail.Groups[1].Value : "");
        return Place().Replace(chosen, place =>
        {
            var value = values.Single(one => one.Key.Name == place.Groups[1].Value).Value;
            return place.Groups[2].Value switch
            {
                ":X" => ((int)value!).ToString("X", CultureInfo.InvariantCulture),
                ['=', ..] => "",
                _ => value switch
                {
                    TimeSpan time => $"{time.TotalMilliseconds}ms",
                    bool flag => flag ? "on" : "off",
                    Enum choice => choice.ToString().ToLowerInvariant(),
                    SmsPart part => $"{part.Reference}/{part.Number}/{part.Total}",
                    null => "",
                    _ => $"{value}",
                },
            };
        });
    }

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\{(\w+)(=\w+|:X|:-|\.\.\.\??)?\}")]
    private static partial Regex Place();
}

using System.Text.Json;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Actions;

/// <summary>An endpoint that does what an action declares, or one of several.</summary>
internal sealed class ActionEndpoint(string method, string path, IReadOnlyList<Variant> variants)
{
    private const string When = "when";

    /// <summary>The HTTP method.</summary>
    public string Method => method;

    /// <summary>The path below a modem.</summary>
    public string Path => path;

    /// <summary>What it can do.</summary>
    public IReadOnlyList<Variant> Variants => variants;

    /// <summary>True where there is no action without a body.</summary>
    public bool NeedsBody => variants.All(variant => variant.Mark is not null || variant.Required.Any());

    /// <summary>Does what a request asks for.</summary>
    /// <exception cref="ProblemException">The request is wrong.</exception>
    public async Task<OutcomeView> DoAsync(HttpContext http, string id, ControlledModems modems)
    {
        var modem = modems[id];
        var body = await ActionBody.ReadAsync(http, NeedsBody);
        var variant = Choose(body);
        var values = new Dictionary<WorldField, object?>(variant.Given);
        foreach (var field in variant.PathFields)
            values[field] = FieldJson.ReadPath(field, (string)http.Request.RouteValues[field.HttpName]!);
        foreach (var field in variant.BodyFields)
        {
            if (body.TryGetValue(field.HttpName, out var value))
                values[field] = FieldJson.Read(field, value);
        }
        var when = WhenRequest.Of(body.TryGetValue(When, out var moment) ? FieldJson.Read<WhenRequest?>(When, moment) : null);
        return await OutcomeView.OfAsync(modem, () => InvokeAsync(variant.Action, modem, values, when));
    }

    /// <summary>Does what an action declares.</summary>
    /// <exception cref="ProblemException">A value breaks a rule.</exception>
    /// <exception cref="InvalidOperationException">It cannot be done now.</exception>
    public static async Task<Modem.Control.Appointment> InvokeAsync(
        WorldAction action, ControlledModem modem, IReadOnlyDictionary<WorldField, object?> values, Modem.Control.When when)
    {
        try
        {
            return await action.InvokeAsync(modem.Modem.World[action.Control], values, when);
        }
        catch (ArgumentException wrong) when (wrong.ParamName is { } name && action.Find(name) is { } field)
        {
            throw ProblemException.Bad(field.HttpName, wrong.Message.Split(" (Parameter '")[0]);
        }
    }

    /// <summary>The action a body means: by its mark, and by which of the required fields are there.</summary>
    private Variant Choose(IReadOnlyDictionary<string, JsonElement> body)
    {
        var marked = variants.Where(variant => variant.IsMarkedBy(body)).ToArray();
        if (marked.Length == 0)
            throw NotMarked(body);
        var meant = marked.Where(variant => variant.Required.All(name => Has(body, name))).MaxBy(variant => variant.Required.Count());
        CheckNames(body, meant ?? marked[0]);
        if (meant is not null)
            return meant;
        var (missing, more) = marked.OrderByDescending(variant => variant.Required.Count(body.ContainsKey)).Select(variant => variant.Required.ToArray()).ToArray() switch
        {
            [var first, .. var others] => (first.Where(name => !body.ContainsKey(name)).ToArray(), others),
            _ => ([], []),
        };
        if (missing.Length == 0)
            throw ProblemException.Bad(marked[0].Required.First(name => !Has(body, name)), FieldJson.WrongType);
        var why = string.Concat(more.Select(other => $", or send {string.Join(", ", other)}"));
        throw new ProblemException(StatusCodes.Status400BadRequest, $"{string.Join(", ", missing)}: missing{why}", missing[0]);
    }

    private static bool Has(IReadOnlyDictionary<string, JsonElement> body, string name) =>
        body.TryGetValue(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    private ProblemException NotMarked(IReadOnlyDictionary<string, JsonElement> body)
    {
        var name = variants.Select(variant => variant.Mark!.Value.Name).First();
        return body.ContainsKey(name)
            ? ProblemException.Bad(name, $"must be one of {string.Join(", ", variants.Select(variant => variant.Mark!.Value.Value.ToString()))}")
            : new ProblemException(StatusCodes.Status400BadRequest, $"{name}: missing", name);
    }

    /// <summary>Refuses fields nobody knows, and those that belong to another action here, unless they say nothing.</summary>
    private void CheckNames(IReadOnlyDictionary<string, JsonElement> body, Variant meant)
    {
        foreach (var (name, value) in body)
        {
            if (name == When || name == meant.Mark?.Name || meant.BodyFields.Any(field => field.HttpName == name))
                continue;
            var stranger = variants.SelectMany(variant => variant.BodyFields).FirstOrDefault(field => field.HttpName == name)
                ?? throw ProblemException.Bad(name, "there is no such field");
            if (value.ValueKind is not JsonValueKind.Null && !Equals(FieldJson.Read(stranger, value), stranger.Preset))
                throw ProblemException.Bad(name, "it does not go with the other fields");
        }
    }
}

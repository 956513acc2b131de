using System.Text.Json;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ec20Emulator.Control.Actions;

/// <summary>The body of a request for an action: a JSON object, its fields not looked at yet.</summary>
internal static class ActionBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = ControlJson.DeepestNesting };

    /// <summary>Reads it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isNeeded">False where a request without one is as good as one with no fields.</param>
    /// <exception cref="ProblemException">It is no JSON object, or has a field twice.</exception>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(HttpContext http, bool isNeeded)
    {
        var body = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return isNeeded ? throw Missing() : body;
        if (!http.Request.HasJsonContentType())
            throw new ProblemException(
                StatusCodes.Status415UnsupportedMediaType, Problem.OfStatus(StatusCodes.Status415UnsupportedMediaType, http.Request).Detail);
        using var text = new MemoryStream();
        await http.Request.Body.CopyToAsync(text, http.RequestAborted);
        if (text.Length == 0)
            return isNeeded ? throw Missing() : body;
        using var document = Parse(text);
        return Of(document.RootElement, isNeeded);
    }

    /// <summary>The fields of one that is part of another.</summary>
    /// <param name="json">The part; null = there is none.</param>
    /// <param name="isNeeded">False where none is as good as one with no fields.</param>
    /// <exception cref="ProblemException">It is no JSON object, or has a field twice.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Of(JsonElement? json, bool isNeeded)
    {
        var body = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (json is null or { ValueKind: JsonValueKind.Null } && !isNeeded)
            return body;
        if (json is not { ValueKind: JsonValueKind.Object } root)
            throw Missing();
        foreach (var field in root.EnumerateObject())
        {
            if (!body.TryAdd(field.Name, field.Value.Clone()))
                throw ProblemException.Bad(field.Name, "stands there twice");
        }
        return body;
    }

    private static JsonDocument Parse(MemoryStream text)
    {
        try
        {
            return JsonDocument.Parse(text.GetBuffer().AsMemory(0, (int)text.Length), Strict);
        }
        catch (JsonException wrong)
        {
            throw JsonProblem.Of(wrong).ToException();
        }
    }

    private static ProblemException Missing() => new(StatusCodes.Status400BadRequest, "the body is missing: send a JSON object");
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ec20Emulator.Control.Actions;

/// <summary>What the OpenAPI document says of an endpoint of actions: the fields they declare.</summary>
internal static class ActionDescription
{
    /// <summary>What the endpoint does.</summary>
    public static string SummaryOf(ActionEndpoint endpoint) =>
        endpoint.Variants.SelectMany(variant => variant.Action.Routes).FirstOrDefault(route => route.Path == endpoint.Path && route.Method == endpoint.Method && route.Summary is not null)?.Summary
        ?? string.Join(' ', endpoint.Variants.Select(variant => variant.Action.Summary).Distinct());

    /// <summary>Completes the entry of an endpoint.</summary>
    public static async Task DescribeAsync(ActionEndpoint endpoint, OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var field in endpoint.Variants[0].PathFields)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter { Name = field.HttpName, In = ParameterLocation.Path, Required = true, Schema = PathSchemaOf(field) });
        }
        var when = await context.GetOrCreateSchemaAsync(typeof(WhenRequest), cancellationToken: cancellationToken);
        context.Document?.AddComponent(nameof(WhenRequest), when);
        (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())["x-actions"] =
            new JsonNodeExtension(new JsonArray([.. endpoint.Variants.Select(variant => WordsOf(variant, endpoint))]));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = endpoint.NeedsBody,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = BodyOf(endpoint, new OpenApiSchemaReference(nameof(WhenRequest), context.Document)) },
            },
        };
    }

    /// <summary>An action as clients in other languages name it: the word of its control, its name, what the body has to say, and the fields it takes.</summary>
    private static JsonObject WordsOf(Variant variant, ActionEndpoint endpoint)
    {
        var isAlone = endpoint.Variants.Count(other => other.Action == variant.Action) == 1;
        var mark = variant.Mark;
        return new JsonObject
        {
            ["control"] = variant.Action.Control.Word,
            ["name"] = isAlone ? JsonNamingPolicy.CamelCase.ConvertName(variant.Action.Method.Replace("Async", "", StringComparison.Ordinal)) : $"{mark!.Value.Value}",
            ["summary"] = variant.Action.Summary,
            ["given"] = mark is { } given ? new JsonObject { [given.Name] = given.Value.DeepClone() } : [],
            ["required"] = new JsonArray([.. variant.Required.Select(name => (JsonNode)name)]),
            ["optional"] = new JsonArray([.. variant.BodyFields.Select(field => field.HttpName).Except(variant.Required).Select(name => (JsonNode)name)]),
        };
    }

    /// <summary>A field that only some of the actions have is null for the others.</summary>
    private static OpenApiSchema SchemaOf(WorldField field, bool isNeeded)
    {
        var schema = FieldSchema.Of(field);
        if (field.IsRequired && !isNeeded)
            schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static OpenApiSchema PathSchemaOf(WorldField field)
    {
        var schema = FieldSchema.Of(field);
        (schema.Type, schema.Default) = (schema.Type & ~JsonSchemaType.Null, null);
        return schema;
    }

    private static OpenApiSchema BodyOf(ActionEndpoint endpoint, OpenApiSchemaReference when)
    {
        var body = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = false, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var marks in endpoint.Variants.Where(variant => variant.Mark is not null).GroupBy(variant => variant.Mark!.Value.Name))
            body.Properties[marks.Key] = MarkOf([.. marks]);
        foreach (var field in endpoint.Variants.SelectMany(variant => variant.BodyFields))
            body.Properties.TryAdd(field.HttpName, SchemaOf(field, isNeeded: endpoint.Variants.All(variant => variant.BodyFields.Any(one => one.HttpName == field.HttpName))));
        body.Properties["when"] = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, when], Description = "The moment; null = now." };
        var required = body.Properties.Keys
            .Where(name => endpoint.Variants.All(variant => variant.Mark?.Name == name || variant.Required.Contains(name))).ToHashSet();
        if (required.Count > 0)
            body.Required = required;
        return body;
    }

    /// <summary>The field that tells which action is meant, and what each of its values means.</summary>
    private static OpenApiSchema MarkOf(IReadOnlyList<Variant> variants)
    {
        var values = variants.Select(variant => variant.Mark!.Value.Value).ToArray();
        var isFlag = values.All(value => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False);
        return new OpenApiSchema
        {
            Type = isFlag ? JsonSchemaType.Boolean : JsonSchemaType.String,
            Enum = isFlag ? null : [.. values.Select(value => value.DeepClone())],
            Description = string.Join(' ', variants.Select(variant => $"{variant.Mark!.Value.Value}: {variant.Action.Summary}")),
        };
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Actions;

/// <summary>The endpoints of all actions the controls of a modem declare.</summary>
internal static class ActionEndpoints
{
    /// <summary>Offers them.</summary>
    /// <param name="modem">Below which they lie.</param>
    /// <param name="actions">What is declared.</param>
    /// <param name="answers">By path, those that do not answer with an outcome.</param>
    public static void MapActions(
        this IEndpointRouteBuilder modem, ActionCatalogue actions, IReadOnlyDictionary<string, Func<ActionEndpoint, Delegate>> answers)
    {
        foreach (var endpoint in actions.Endpoints)
            modem.MapAction(endpoint, answers.TryGetValue(endpoint.Path, out var answer) ? answer(endpoint) : endpoint.DoAsync);
    }

    private static void MapAction(this IEndpointRouteBuilder modem, ActionEndpoint endpoint, Delegate answer)
    {
        var path = endpoint.Variants[0].PathFields.Where(field => field.Type == typeof(int)).Aggregate(
            endpoint.Path, (template, field) => template.Replace($"{{{field.HttpName}}}", $"{{{field.HttpName}:int}}", StringComparison.Ordinal));
        modem
            .MapMethods("/" + path, [endpoint.Method], answer)
            .WithTags(endpoint.Path.Split('/')[0])
            .WithSummary(ActionDescription.SummaryOf(endpoint))
            .AddOpenApiOperationTransformer((operation, context, cancellationToken) =>
                ActionDescription.DescribeAsync(endpoint, operation, context, cancellationToken));
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ec20Emulator.Control.Requests;

/// <summary>Holds bodies against the ranges their fields declare, which the OpenAPI document shows as well, and queries against their names.</summary>
internal static class RequestChecks
{
    public static ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        CheckQuery(context.HttpContext);
        foreach (var body in context.Arguments.OfType<IRequestBody>())
            Check(body, "");
        return next(context);
    }

    private static void CheckQuery(HttpContext http)
    {
        var known = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        var unknown = http.Request.Query.Keys.FirstOrDefault(
            name => !known.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (unknown is not null)
            throw ProblemException.Bad(unknown, "there is no such parameter");
    }

    private static void Check(IRequestBody body, string prefix)
    {
        foreach (var property in body.GetType().GetProperties())
        {
            var name = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var value = property.GetValue(body);
            foreach (var rule in property.GetCustomAttributes(true).OfType<ValidationAttribute>())
            {
                if (rule.IsValid(value))
                    continue;
                var why = rule.FormatErrorMessage(name).Replace($"The field {name} ", "", StringComparison.Ordinal);
                throw ProblemException.Bad(name, why.TrimEnd('.'));
            }
            if (value is IRequestBody part)
                Check(part, name + ".");
        }
    }
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>The OpenAPI document.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class DescriptionTests
{
    private const string DocumentPath = "/openapi/";

    [Test]
    public async Task EveryEndpoint_IsInTheDocumentWithASummary()
    {
        await using var api = await ApiModem.StartAsync();
        var paths = (await api.GetAsync("/openapi/v1.json")).GetProperty("paths");
        var endpoints = api.Server.Endpoints
            .Select(endpoint => (Path: PathOf(endpoint), Methods: endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(endpoint => !endpoint.Path.StartsWith(DocumentPath, StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Methods.Select(method => (endpoint.Path, Method: method.ToLowerInvariant())))
            .ToArray();
        Assert.That(endpoints, Has.Length.GreaterThan(40));
        foreach (var (path, method) in endpoints)
        {
            Assert.That(paths.TryGetProperty(path, out var described) && described.TryGetProperty(method, out _), Is.True, $"{method} {path} is not described");
            Assert.That(paths.GetProperty(path).GetProperty(method).TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 10, Is.True, $"{method} {path} has no summary");
        }
        Assert.That(paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Count(), Is.EqualTo(endpoints.Length));
    }

    [Test]
    public async Task Ranges_OfFields_AreInTheDocument()
    {
        await using var api = await ApiModem.StartAsync();
        var signal = (await api.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/modems/{id}/network/signal").GetProperty("put")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.That(signal.GetProperty("properties").GetProperty("signal").GetProperty("maximum").GetInt32(), Is.EqualTo(31));
        Assert.That(signal.GetProperty("required")[0].GetString(), Is.EqualTo("signal"));
        Assert.That(signal.GetProperty("additionalProperties").GetBoolean(), Is.False);
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "").Trim('/');

    [GeneratedRegex(":[a-z]+(?=})")]
    private static partial Regex Constraint();
}

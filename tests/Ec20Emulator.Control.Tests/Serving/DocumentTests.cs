using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>The OpenAPI document is a promise: what is served is what is committed.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DocumentTests
{
    private static readonly JsonSerializerOptions Spelling = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task Document_Served_IsTheCommittedOne()
    {
        await using var api = await ApiModem.StartAsync();
        Baseline.Require("openapi.json", Comparable((await api.SendAsync("GET", "/openapi/v1.json")).Text));
    }

    /// <summary>Without what differs from run to run and from version to version.</summary>
    private static string Comparable(string document)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        root.Remove("servers");
        root["info"]!.AsObject().Remove("version");
        return root.ToJsonString(Spelling).ReplaceLineEndings("\n") + "\n";
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>
/// The OpenAPI document is a promise: what is served is what is committed, so that a change of it is seen in review. With
/// <c>EC20_RENEW_BASELINES=1</c> the test writes the file anew.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DocumentTests
{
    private const string FileName = "openapi.json";

    private static readonly JsonSerializerOptions Spelling = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task Document_Served_IsTheCommittedOne()
    {
        await using var api = await ApiModem.StartAsync();
        var served = Comparable((await api.SendAsync("GET", "/openapi/v1.json")).Text);
        var file = Path.Combine(ProjectFolder(), FileName);
        if (Environment.GetEnvironmentVariable("EC20_RENEW_BASELINES") == "1")
            await File.WriteAllTextAsync(file, served);
        Assert.That(served, Is.EqualTo(await File.ReadAllTextAsync(file)), $"{FileName} differs: run with EC20_RENEW_BASELINES=1 and look at the difference");
    }

    /// <summary>Without what differs from run to run and from version to version.</summary>
    private static string Comparable(string document)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        root.Remove("servers");
        root["info"]!.AsObject().Remove("version");
        return root.ToJsonString(Spelling).ReplaceLineEndings("\n") + "\n";
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the project of the tests is not above them");
    }
}

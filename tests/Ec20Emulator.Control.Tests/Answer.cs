using System.Net;
using System.Text.Json;

namespace Ec20Emulator.Control.Tests;

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Type, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    /// <summary>Asserts that it is a problem as RFC 9457 has it.</summary>
    public void RequireProblem(HttpStatusCode status, string? detail = null)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Status, Is.EqualTo(status), Text);
            Assert.That(Type, Is.EqualTo("application/problem+json"), Text);
            Assert.That(Json.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
            Assert.That(Json.GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(Json.GetProperty("detail").GetString(), detail is null ? Is.Not.Empty : Does.Contain(detail));
        });
    }
}

using System.Net.Http.Json;

namespace Ec20Emulator.EndToEnd.Tests.Processes;

/// <summary>What a test tells the world around the modem of an <see cref="EmulatorProcess"/>, by its control API.</summary>
internal static class WorldClient
{
    /// <summary>A client for the first modem; paths are those behind <c>/api/v1/modems/m0/</c>.</summary>
    public static async Task<HttpClient> ControlAsync(this EmulatorProcess emulator) =>
        new() { BaseAddress = new Uri((await emulator.WhenReadyAsync()).GetProperty("control").GetString() + "/api/v1/modems/m0/") };

    /// <summary>Has something happen.</summary>
    public static async Task TellAsync(this HttpClient world, string what, object how)
    {
        var answer = await world.PostAsJsonAsync(what, how);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}

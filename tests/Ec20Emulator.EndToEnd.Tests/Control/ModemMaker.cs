using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Json;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Requests;
using Ec20Emulator.Host.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Control;

/// <summary>What <c>ec20emu</c> starts, in this process, with a client of its control API.</summary>
internal sealed class ModemMaker : IAsyncDisposable
{
    public const string Modems = "/api/v1/modems";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ModemMaker(ModemHost host)
    {
        Host = host;
        Http = new HttpClient { BaseAddress = new Uri(host.ControlUri!), Timeout = Patience };
    }

    public ModemHost Host { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it without a modem, with a control API on a port of its own and nothing off this computer.</summary>
    public static Task<ModemMaker> StartAsync(params string[] arguments) =>
        StartWithAsync(["--count", "0", "--control", "0", "--network", "loopback", "--delays", "none", .. arguments]);

    /// <summary>Starts it with these arguments.</summary>
    public static async Task<ModemMaker> StartWithAsync(params string[] arguments)
    {
        var settings = new RunSettings();
        var command = new Command("run");
        foreach (var option in settings.Options)
            command.Add(option);
        var parsed = command.Parse(arguments);
        var options = settings.Read(parsed);
        return new ModemMaker(await ModemHost.StartAsync(
            options, [FleetGroup.Of(options)], _ => NullLoggerFactory.Instance, new RequestedOptions(settings, parsed).Read, CancellationToken.None));
    }

    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a request that is to succeed.</summary>
    public async Task<JsonElement> DoAsync(string method, string path, string? json = null)
    {
        var (status, text) = await SendAsync(method, path, json);
        Assert.That((int)status, Is.InRange(200, 299), text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Makes a modem.</summary>
    /// <returns>Its name, and where its first way in is.</returns>
    public async Task<(string Path, string Uri)> MakeAsync(string? json = null)
    {
        var made = await DoAsync("POST", Modems, json);
        return ($"{Modems}/{made.GetProperty("id").GetString()}", made.GetProperty("waysIn")[0].GetProperty("uri").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}

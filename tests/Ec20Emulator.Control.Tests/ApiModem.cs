using System.Net;
using System.Text;
using System.Text.Json;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.World;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Control.Tests;

/// <summary>A fresh modem with a control API on a port of its own, and a client.</summary>
internal sealed class ApiModem : IAsyncDisposable
{
    /// <summary>Longest wait for what comes by itself.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private ApiModem(TestModem modem, ControlServer server)
    {
        (Test, Server) = (modem, server);
        Http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = Patience };
    }

    /// <summary>The modem with its DTE on usbmodem; echo is off.</summary>
    public TestModem Test { get; }

    public Ec20Modem Modem => Test.Modem;

    public TestPort Dte => Test.Dte;

    public ControlServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<ApiModem> StartAsync(
        ControlOptions? options = null,
        bool isOn = true,
        TimeProvider? time = null,
        IReadOnlyList<ControlDeclaration>? controls = null,
        ModemOptions? modem = null,
        IModemFactory? factory = null)
    {
        var test = isOn ? await TestModem.StartAsync(modem, echo: false, time: time) : await TestModem.CreateAsync(modem, time: time);
        WayIn[] waysIn = [new("usbmodem", "socket://127.0.0.1:1")];
        var server = await ControlServer.StartAsync(
            options ?? new ControlOptions(), [new ControlledModem("m0", test.Modem, () => waysIn)], factory, controls ?? Ec20Modem.WorldActions, test.Log);
        return new ApiModem(test, server);
    }

    /// <summary>The address of a resource of the modem; what begins with a slash is of the API as a whole.</summary>
    public static string PathOf(string resource) => resource.StartsWith('/') ? resource : $"/api/v1/modems/m0/{resource}".TrimEnd('/');

    /// <summary>Sends a request.</summary>
    public async Task<Answer> SendAsync(string method, string resource, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(resource));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>Sends a request that is to succeed.</summary>
    public async Task<JsonElement> DoAsync(string method, string resource, string? json = null)
    {
        var answer = await SendAsync(method, resource, json);
        Assert.That((int)answer.Status, Is.InRange(200, 299), answer.Text);
        return answer.Text.Length == 0 ? default : answer.Json;
    }

    public Task<JsonElement> GetAsync(string resource) => DoAsync("GET", resource);

    /// <summary>Sends a request that is to fail with a problem.</summary>
    public async Task<JsonElement> FailAsync(HttpStatusCode status, string method, string resource, string? json = null, string? detail = null)
    {
        var answer = await SendAsync(method, resource, json);
        answer.RequireProblem(status, detail);
        return answer.Json;
    }

    /// <summary>Waits until so many clients wait for news.</summary>
    public async Task WhenWatchedAsync(int count)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while (Server.Watchers != count)
        {
            if (TimeProvider.System.GetElapsedTime(startedAt) > Patience)
                Assert.Fail($"{Server.Watchers} clients wait, not {count}");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    /// <summary>Asks until the answer is no 503 any more.</summary>
    public async Task WhenAnsweredAsync(string resource)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while ((await SendAsync("GET", resource)).Status is HttpStatusCode.ServiceUnavailable)
            Assert.That(TimeProvider.System.GetElapsedTime(startedAt), Is.LessThan(Patience));
    }

    /// <summary>True for a line of the log that tells of an error, or of an exception nobody awaited.</summary>
    public static bool TellsOfADefect(string line) => line.StartsWith("Error", StringComparison.Ordinal)
        || (line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Exception:", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        Assert.That(Test.Log.Lines.Where(TellsOfADefect), Is.Empty, "defects logged");
        await Test.DisposeAsync();
    }
}

using System.Net;
using Ec20Emulator.Control;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>A fresh modem with its page, and a client that is no browser.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    private ServedPage(TestModem test, ControlServer server)
    {
        (Test, Server) = (test, server);
        Http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromSeconds(20) };
    }

    public TestModem Test { get; }

    public ControlServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<ServedPage> StartAsync(string? token = null)
    {
        var test = await TestModem.StartAsync();
        return new ServedPage(test, await ServeAsync(test, token));
    }

    /// <summary>The page of a modem, at a port of its own.</summary>
    public static Task<ControlServer> ServeAsync(TestModem test, string? token)
    {
        WayIn[] waysIn = [new("usbmodem", "socket://127.0.0.1:7020")];
        return ControlServer.StartAsync(
            new ControlOptions { Token = token },
            [new ControlledModem("m0", test.Modem, () => waysIn)],
            null,
            new ConsolePage(uri => [$"python3 -m serial.tools.miniterm --raw --eol CR {uri}"]),
            test.Log);
    }

    /// <summary>What a request is answered with.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(path.Contains("negotiate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        await Test.DisposeAsync();
    }
}

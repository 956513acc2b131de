using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>What becomes of requests under way when the API stops.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class StopTests
{
    /// <summary>What the web server says when it gives up waiting for requests whose connections it has cut.</summary>
    private const string GivenUp = "Some connections failed to abort during server shutdown";

    private static readonly RawRequest[] Waiting =
    [
        RawRequest.Of("GET", "journal?after=100000&waitMs=60000"),
        RawRequest.Of("POST", "journal/wait", """{"pattern":"AT+CSQ","timeoutMs":60000}"""),
        RawRequest.Of("GET", "journal/events"),
        RawRequest.Of("GET", ""),
        RawRequest.Of("GET", "/readyz"),
        RawRequest.Of("GET", "nothing"),
        RawRequest.Of("PUT", "network/signal", """{"signal":3}"""),
    ];

    [Test]
    public async Task Request_ThatGoesOnAfterItsConnection_IsWaitedFor()
    {
        await using var test = await TestModem.StartAsync();
        using var gate = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await ControlServer.StartAsync(new ControlOptions(), [new("m0", test.Modem, AskForWaysIn)], test.Log);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var request = http.GetAsync(ApiModem.PathOf(""));
        await entered.Task;

        var stopping = server.DisposeAsync().AsTask();
        Assert.That(async () => await request, Throws.InstanceOf<HttpRequestException>());
        while (!test.Log.Lines.Any(line => line.Contains(GivenUp, StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System));
        Assert.That(stopping.IsCompleted, Is.False, "what the request needs is still there");
        gate.Set();
        await stopping;
        RequireNoDefect(test.Log);

        IReadOnlyList<WayIn> AskForWaysIn()
        {
            entered.TrySetResult();
            gate.Wait(ApiModem.Patience);
            throw new InvalidOperationException("nobody knows");
        }
    }

    [Test]
    public async Task Stop_AtAnyMomentOfAnyRequest_EndsThemAllAndLogsNoDefect()
    {
        await using var test = await TestModem.StartAsync();
        for (var turns = 0; turns < 30; turns++)
        {
            var server = await ControlServer.StartAsync(new ControlOptions(), [new("m0", test.Modem, () => [])], test.Log);
            var address = server.Address;
            var clients = Waiting.Select(request => Task.Run(() => request.WhenCutAsync(address))).ToArray();
            for (var turn = 0; turn < turns * 30; turn++)
                await Task.Yield();
            await server.DisposeAsync();
            await Task.WhenAll(clients);
        }
        RequireNoDefect(test.Log);
    }

    private static void RequireNoDefect(TestLog log) => Assert.That(log.Lines.Where(ApiModem.TellsOfADefect), Is.Empty);
}

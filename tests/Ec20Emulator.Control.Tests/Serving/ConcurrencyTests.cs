using System.Net;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Several controllers at once, and those that do not behave.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ConcurrencyTests
{
    [Test]
    public async Task TwoControllers_RacingAtOneModem_BothGetAnswersAndTheModemStaysWhole()
    {
        await using var api = await ApiModem.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(controller => Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                await api.DoAsync("PUT", "network/signal", $$"""{"signal":{{i}}}""");
                var fault = (await api.DoAsync("POST", "faults", """{"type":"dnsFail"}""")).GetProperty("id").GetInt32();
                await api.DoAsync("POST", i % 2 == controller ? "sim/remove" : "sim/insert");
                await api.DoAsync("POST", i % 3 == 0 ? "power/cut" : "power/press-key");
                await api.DoAsync("POST", "clock/advance", """{"byMs":1}""");
                await api.DoAsync("DELETE", $"faults/{fault}");
                var answer = await api.SendAsync("POST", "urcs", """{"line":"+X"}""");
                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Conflict));
            }
        })));
        await api.DoAsync("POST", "reset");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That(api.Modem.Faults.Active, Is.Empty);
        await api.Dte.TakeAllAsync();
        await api.Dte.OkAsync("ATE0");
    }

    [Test]
    public async Task Connections_AboveTheLimit_AreToldSo()
    {
        await using var api = await ApiModem.StartAsync(new ControlOptions { MostConnections = 2 });
        using var first = await api.Http.GetAsync(ApiModem.PathOf("journal/events"), HttpCompletionOption.ResponseHeadersRead);
        using var second = await api.Http.GetAsync(ApiModem.PathOf("journal/events"), HttpCompletionOption.ResponseHeadersRead);
        for (var i = 0; i < 5; i++)
            (await api.SendAsync("POST", "urcs", """{"line":"+X"}""")).RequireProblem(HttpStatusCode.ServiceUnavailable, "2 connections");
        first.Dispose();
        await api.WhenWatchedAsync(1);
        await api.WhenAnsweredAsync("power");
    }

    [Test]
    public async Task Clients_ThatGoInTheMiddle_LeaveTheApiAlive()
    {
        await using var api = await ApiModem.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var gone = new CancellationTokenSource();
            var stream = api.Http.GetAsync(ApiModem.PathOf("journal/events"), HttpCompletionOption.ResponseHeadersRead, gone.Token);
            (await stream).Dispose();
            await gone.CancelAsync();
        }
        await api.WhenWatchedAsync(0);
        await api.GetAsync("");
    }

    [Test]
    public async Task Advance_WhoseClientGoes_Stops()
    {
        await using var api = await ApiModem.StartAsync();
        await using var ticking = api.Test.Clock.CreateTimer(_ => { }, null, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        using var gone = new CancellationTokenSource();
        using var content = new StringContent("""{"byMs":315360000000}""", System.Text.Encoding.UTF8, "application/json");
        var advance = api.Http.PostAsync(ApiModem.PathOf("clock/advance"), content, gone.Token);
        await api.WhenWatchedAsync(1);
        await gone.CancelAsync();
        Assert.That(async () => await advance, Throws.InstanceOf<OperationCanceledException>());
        await api.WhenWatchedAsync(0);
        await api.DoAsync("POST", "clock/advance", """{"byMs":5}""");
    }
}

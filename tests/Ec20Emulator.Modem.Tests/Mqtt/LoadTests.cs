using System.Diagnostics;
using System.Globalization;
using Ec20Emulator.TestKit.Mqtt;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>Six clients at once, QoS 1 both ways; and a broker that goes away in the middle of it.</summary>
[NonParallelizable]
internal sealed class LoadTests
{
    private const int Clients = 6;

    [TestCase(200)]
    [TestCase(10_000, Explicit = true, Category = "Attack")]
    public async Task SixClients_BothWays_LoseAndDoubleNothing(int messages)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1) + TimeSpan.FromMilliseconds(60 * messages));
        await using var broker = await MqttBroker.StartAsync();
        await using var scene = await MqttScene.StartAsync(TimeProvider.System);
        scene.Lead(broker.Port);
        await using var host = new MqttHost(scene.Dte);
        var began = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, Clients).Select(client => new LoadedClient(host, client)).ToArray();
        foreach (var client in clients)
            await client.ConnectAsync(guard.Token);
        var down = Task.Run(async () =>
        {
            for (var i = 0; i < messages; i++)
            {
                foreach (var client in clients)
                    await broker.PublishAsync(client.Down, i.ToString(CultureInfo.InvariantCulture), 1);
            }
        });
        await Task.WhenAll(clients.Select(client => client.MoveAsync(messages, guard.Token)).Append(down));

        var counted = new Dictionary<string, int>();
        for (var i = 0; i < messages * Clients; i++)
        {
            var published = await broker.NextAsync();
            counted.TryGetValue(published.Topic, out var next);
            Assert.That(published.Payload, Is.EqualTo(next.ToString(CultureInfo.InvariantCulture)), published.Topic);
            counted[published.Topic] = next + 1;
        }
        Assert.That(broker.TryNext(out _), Is.False, "a message came twice");
        Assert.That(scene.Modem.Log.Lines, Has.None.StartsWith("Error"));
        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{Clients} x {messages} messages of QoS 1 both ways in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
    }

    [TestCase(100)]
    [TestCase(3_000, Explicit = true, Category = "Attack")]
    public async Task Broker_ThatGoesAndComesBack_MissesNothingThatWasAcknowledged(int messages)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2) + TimeSpan.FromMilliseconds(60 * messages));
        var first = await MqttBroker.StartAsync();
        await using var scene = await MqttScene.StartAsync(TimeProvider.System);
        scene.Lead(first.Port);
        await using var host = new MqttHost(scene.Dte);
        var clients = Enumerable.Range(0, Clients).Select(client => new LoadedClient(host, client)).ToArray();
        foreach (var client in clients)
            await client.ConnectAsync(guard.Token, "3,1");
        var publishing = Task.WhenAll(clients.Select(client => client.PublishStubbornlyAsync(messages, guard.Token)));
        var had = new HashSet<(string, string)>();
        for (var i = 0; i < messages; i++)
            Keep(await first.NextAsync());
        await first.StopAsync();
        await using var second = await MqttBroker.StartAsync(port: first.Port);
        await publishing;
        while (first.TryNext(out var late))
            Keep(late!);
        while (second.TryNext(out var late))
            Keep(late!);
        await first.DisposeAsync();
        foreach (var client in clients)
        {
            for (var i = 0; i < messages; i++)
                Assert.That(had, Does.Contain((client.Up, i.ToString(CultureInfo.InvariantCulture))));
        }
        Assert.That(scene.Modem.Log.Lines, Has.None.StartsWith("Error"));

        void Keep(PublishedMessage message) => had.Add((message.Topic, message.Payload));
    }
}

using System.Globalization;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>What a host does with one client under load.</summary>
internal sealed class LoadedClient(MqttHost host, int client)
{
    /// <summary>Messages of the host under way at once.</summary>
    private const int Window = 8;

    public string Up => $"up/{client}";

    public string Down => $"down/{client}";

    /// <summary>Times it had to connect again.</summary>
    public int Reconnects { get; private set; }

    /// <summary>Connects, and subscribes.</summary>
    /// <param name="cancellationToken">The test's patience.</param>
    /// <param name="timeout">Seconds an answer may take, and how often a packet is sent.</param>
    public async Task ConnectAsync(CancellationToken cancellationToken, string timeout = "60,3")
    {
        Assert.That(await host.AskAsync($"AT+QMTCFG=\"keepalive\",{client},0", cancellationToken), Is.EqualTo("OK"));
        Assert.That(await host.AskAsync($"AT+QMTCFG=\"timeout\",{client},{timeout}", cancellationToken), Is.EqualTo("OK"));
        Assert.That(await TryConnectAsync(cancellationToken), Is.True);
        Assert.That(await host.AskAsync($"AT+QMTSUB={client},1,\"{Down}\",1", cancellationToken), Is.EqualTo("OK"));
        Assert.That(await host.HearAsync(client, cancellationToken), Is.EqualTo($"+QMTSUB: {client},1,0,1"));
    }

    /// <summary>Publishes so many, and receives as many, each once and in order.</summary>
    public async Task MoveAsync(int messages, CancellationToken cancellationToken)
    {
        var (sent, acknowledged, received) = (0, 0, 0);
        while (acknowledged < messages || received < messages)
        {
            while (sent < messages && sent - acknowledged < Window)
                Assert.That(await host.AskAsync(Publish(sent++), cancellationToken), Is.EqualTo("OK"));
            var news = await host.HearAsync(client, cancellationToken);
            if (news.StartsWith("+QMTPUB", StringComparison.Ordinal))
                Assert.That(news, Is.EqualTo($"+QMTPUB: {client},{Identifier(acknowledged++)},0"));
            else
                Assert.That(news, Does.EndWith($",\"{Down}\",\"{received++}\""));
        }
    }

    /// <summary>Publishes at least so many one by one, each until it is acknowledged, and until it had to connect again.</summary>
    public async Task PublishStubbornlyAsync(int messages, CancellationToken cancellationToken)
    {
        for (var i = 0; i < messages || Reconnects == 0;)
        {
            if (await host.AskAsync(Publish(i), cancellationToken) == "OK" && await host.HearAsync(client, cancellationToken) is var news && news.EndsWith(",0", StringComparison.Ordinal))
            {
                Assert.That(news, Is.EqualTo($"+QMTPUB: {client},{Identifier(i)},0"));
                i++;
                continue;
            }
            Reconnects++;
            while (!await TryConnectAsync(cancellationToken))
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
    }

    private static int Identifier(int message) => message % 60_000 + 1;

    private string Publish(int message) =>
        string.Create(CultureInfo.InvariantCulture, $"AT+QMTPUB={client},{Identifier(message)},1,0,\"{Up}\",\"{message}\"");

    private async Task<bool> TryConnectAsync(CancellationToken cancellationToken)
    {
        while (await host.AskAsync($"AT+QMTOPEN={client},\"broker.test\",1883", cancellationToken) != "OK")
        {
            await host.AskAsync($"AT+QMTCLOSE={client}", cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
        }
        if (await NextAsync("+QMTOPEN", cancellationToken) != $"+QMTOPEN: {client},0")
            return false;
        if (await host.AskAsync($"AT+QMTCONN={client},\"client {client}\"", cancellationToken) != "OK")
            return false;
        return await NextAsync("+QMTCONN", cancellationToken) == $"+QMTCONN: {client},0,0";
    }

    /// <summary>Passes over news of the connection before.</summary>
    private async Task<string> NextAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = await host.HearAsync(client, cancellationToken);
            if (news.StartsWith(name, StringComparison.Ordinal))
                return news;
        }
    }
}

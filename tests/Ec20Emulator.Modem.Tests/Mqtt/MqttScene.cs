using System.Globalization;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Mqtt;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>A modem with PDP context 1 active and echo off that dials broker.test:1883, and a server there that says what the test tells it.</summary>
internal sealed class MqttScene : IAsyncDisposable
{
    public const string Connack = "\x20\x02\0\0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private MqttScene(TestModem modem) => Modem = modem;

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public TcpPeerServer Server { get; } = TcpPeerServer.Start(echo: false);

    public static async Task<MqttScene> StartAsync(TimeProvider? time = null)
    {
        var scene = new MqttScene(await TestModem.StartAsync(echo: false, time: time));
        scene.Lead(scene.Server.Port);
        await scene.Dte.OkAsync("AT+QIACT=1");
        return scene;
    }

    /// <summary>Leads broker.test:1883 to a port of this computer.</summary>
    public void Lead(int port) => Modem.Map.Set(HostMapping.Parse(string.Create(CultureInfo.InvariantCulture, $"broker.test:1883=127.0.0.1:{port}")));

    /// <summary>Opens a client, and hands out the server's end.</summary>
    public async Task<ScriptedTcpPeer> OpenAsync(int client = 0)
    {
        await Dte.ExchangeAsync($"AT+QMTOPEN={client},\"broker.test\",1883", $"\r\nOK\r\n\r\n+QMTOPEN: {client},0\r\n");
        return new ScriptedTcpPeer(Server.NextAsync);
    }

    /// <summary>Opens a client and connects it.</summary>
    public async Task<ScriptedTcpPeer> ConnectAsync(int client = 0)
    {
        var peer = await OpenAsync(client);
        await Dte.OkAsync($"AT+QMTCONN={client},\"c\"");
        await peer.ReceiveAsync(17);
        await peer.SendAsync(System.Text.Encoding.Latin1.GetBytes(Connack));
        await Dte.ExpectAsync($"\r\n+QMTCONN: {client},0,0\r\n");
        return peer;
    }

    /// <summary>Asks about a client, on the mailbox.</summary>
    public Task<T> AskAsync<T>(int client, Func<MqttClient, T> question) =>
        Modem.Modem.Core.Mailbox.AskAsync(() => question(Modem.Modem.Assembly.Features.OfType<RareFeature<MqttFeature>>().Single().Existing!.Clients[client]));

    /// <summary>Waits until a client is as it should be, of what leaves no trace on a port.</summary>
    public async Task WaitForAsync(int client, Func<MqttClient, bool> condition)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await AskAsync(client, condition))
        {
            Assert.That(TimeProvider.System.GetElapsedTime(startedAt), Is.LessThan(Patience), $"client {client} is {await AskAsync(client, it => it.State)}");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        await Server.DisposeAsync();
    }
}

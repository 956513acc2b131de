using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The broker modem and reference publish to: the MQTT library's own, with nobody subscribed.</summary>
internal sealed class MqttBroker : IBenchmarkServer
{
    private readonly MqttServer _server;

    private MqttBroker(int port)
    {
        Port = port;
        _server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port)
            .Build());
    }

    /// <inheritdoc/>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    public static async Task<MqttBroker> StartAsync()
    {
        var broker = new MqttBroker(FreePort());
        await broker._server.StartAsync();
        return broker;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _server.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

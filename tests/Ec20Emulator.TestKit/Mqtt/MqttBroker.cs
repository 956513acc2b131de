using System.Buffers;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Ec20Emulator.TestKit.Tcpip;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Ec20Emulator.TestKit.Mqtt;

/// <summary>A message a client of the broker has published.</summary>
/// <param name="ClientId">Who.</param>
/// <param name="Topic">Where.</param>
/// <param name="Payload">What, one char per octet.</param>
/// <param name="Quality">QoS, 0-2.</param>
/// <param name="Retain">Whether the broker keeps it.</param>
public sealed record PublishedMessage(string ClientId, string Topic, string Payload, int Quality, bool Retain);

/// <summary>The broker of the MQTT library, in process, on a port of loopback.</summary>
public sealed class MqttBroker : IAsyncDisposable
{
    private const string Injector = "the test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<PublishedMessage> _published = Channel.CreateUnbounded<PublishedMessage>();
    private readonly MqttServer _server;

    private MqttBroker(int port, string? user, string? password)
    {
        Port = port;
        var options = new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port)
            .WithPersistentSessions()
            .WithMaxPendingMessagesPerClient(100_000)
            .Build();
        _server = new MqttServerFactory().CreateMqttServer(options);
        _server.InterceptingPublishAsync += Keep;
        _server.ValidatingConnectionAsync += connection =>
        {
            if (user is not null && (connection.UserName != user || connection.Password != password))
                connection.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            return Task.CompletedTask;
        };
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts one.</summary>
    /// <param name="user">The only user it lets in; null = everybody.</param>
    /// <param name="password">That user's password.</param>
    /// <param name="port">Where to listen; 0 = anywhere.</param>
    public static async Task<MqttBroker> StartAsync(string? user = null, string? password = null, int port = 0)
    {
        var broker = new MqttBroker(port == 0 ? TakenPort.Free() : port, user, password);
        await broker._server.StartAsync();
        return broker;
    }

    /// <summary>Publishes to whoever has subscribed.</summary>
    public Task PublishAsync(string topic, string payload, int quality = 0, bool retain = false) =>
        PublishAsync(topic, Encoding.Latin1.GetBytes(payload), quality, retain);

    /// <summary>Publishes to whoever has subscribed.</summary>
    public Task PublishAsync(string topic, byte[] payload, int quality = 0, bool retain = false)
    {
        var message = new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)quality).WithRetainFlag(retain).Build();
        return _server.InjectApplicationMessage(new InjectedMqttApplicationMessage(message) { SenderClientId = Injector });
    }

    /// <summary>The next message a client publishes.</summary>
    public async Task<PublishedMessage> NextAsync()
    {
        using var guard = new CancellationTokenSource(Patience);
        return await _published.Reader.ReadAsync(guard.Token);
    }

    /// <summary>Takes what was published and not read yet.</summary>
    public bool TryNext(out PublishedMessage? message) => _published.Reader.TryRead(out message);

    /// <summary>Ends all connections and listens no more.</summary>
    public Task StopAsync() => _server.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _server.Dispose();
    }

    private Task Keep(InterceptingPublishEventArgs published)
    {
        var message = published.ApplicationMessage;
        if (published.ClientId != Injector)
        {
            _published.Writer.TryWrite(new PublishedMessage(
                published.ClientId, message.Topic, Encoding.Latin1.GetString(message.Payload.ToArray()), (int)message.QualityOfServiceLevel, message.Retain));
        }
        return Task.CompletedTask;
    }
}

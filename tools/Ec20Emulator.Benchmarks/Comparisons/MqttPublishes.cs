using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using MQTTnet;
using MQTTnet.Protocol;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>AT+QMTPUB of 100 bytes to its URC, one after another, against the client of the MQTT library in this process at the same broker.</summary>
internal sealed class MqttPublishes : IComparison
{
    private const int PayloadBytes = 100;

    private readonly int _publishes;
    private readonly int _quality;
    private readonly Child _broker;
    private readonly Child _modem;
    private readonly Dte _dte;
    private readonly IMqttClient _client;
    private readonly MqttApplicationMessage _message;
    private readonly byte[] _line;
    private readonly byte[] _answer;

    private MqttPublishes(int publishes, int quality, Child broker, Child modem, IMqttClient client)
    {
        (_publishes, _quality, _broker, _modem, _client) = (publishes, quality, broker, modem, client);
        _dte = new Dte(modem.EndPoint);
        _dte.SwitchEchoOff();
        _dte.ActivateContext();
        _dte.Exchange(Line($"AT+QMTOPEN=0,\"127.0.0.1\",{broker.EndPoint.Port}"), "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n"u8);
        _dte.Exchange("AT+QMTCONN=0,\"modem\"\r"u8, "\r\nOK\r\n\r\n+QMTCONN: 0,0,0\r\n"u8);
        var payload = new string('x', PayloadBytes);
        _line = Line($"AT+QMTPUB=0,{quality},{quality},0,\"topic\",\"{payload}\"");
        _answer = Encoding.ASCII.GetBytes($"\r\nOK\r\n\r\n+QMTPUB: 0,{quality},0\r\n");
        _message = new MqttApplicationMessageBuilder().WithTopic("topic").WithPayload(payload)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)quality).Build();
    }

    /// <inheritdoc/>
    public Quantity Quantity => new($"MQTT publishes of QoS {_quality}, one at a time", "/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts broker, modem and client.</summary>
    /// <param name="effort">How long to measure.</param>
    /// <param name="quality">QoS, 0 or 1.</param>
    public static async Task<IComparison> StartAsync(Effort effort, int quality)
    {
        var broker = await Child.StartAsync(Role.MqttBroker);
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithEndPoint(new IPEndPoint(IPAddress.Loopback, broker.EndPoint.Port)).Build());
        return new MqttPublishes(4000 / effort.Scale, quality, broker, await Child.StartAsync(Role.Modem), client);
    }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _publishes; i++)
            _dte.Exchange(_line, _answer);
        return Task.FromResult(_publishes / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <inheritdoc/>
    public async Task<double> MeasureReferenceAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _publishes; i++)
            await _client.PublishAsync(_message);
        return _publishes / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _dte.Dispose();
        await _modem.DisposeAsync();
        await _broker.DisposeAsync();
    }

    private static byte[] Line(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture) + "\r");
}

using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>Settings of a client (AT+QMTCFG; http-mqtt-ftp.md 3). Not saved.</summary>
internal sealed class ClientSettings
{
    /// <summary>"version".</summary>
    public MqttProtocolVersion Version { get; set; } = MqttProtocolVersion.V310;

    /// <summary>"pdpcid": PDP context, 1-16.</summary>
    public int ContextId { get; set; } = 1;

    /// <summary>"ssl": SSL context, 0-5; null = plain TCP.</summary>
    public int? SslContextId { get; set; }

    /// <summary>"keepalive", seconds, 0-3600; 0 = no pings.</summary>
    public int KeepAlive { get; set; } = 120;

    /// <summary>"session": true = the server forgets what it kept for the client.</summary>
    public bool StartsClean { get; set; } = true;

    /// <summary>"timeout".</summary>
    public DeliveryTerms Delivery { get; set; } = new(5, 3, false);

    /// <summary>"will"; null = none.</summary>
    public Will? Will { get; set; }

    /// <summary>"recv/mode", first value: true = messages are kept until AT+QMTRECV.</summary>
    public bool KeepsMessages { get; set; }

    /// <summary>"recv/mode", second value: true = the length of a payload is printed before it.</summary>
    public bool ShowsLength { get; set; }

    /// <summary>"send/mode": true = payloads are typed as hexadecimal digits.</summary>
    public bool SendsHex { get; set; }

    /// <summary>"dataformat", first value: the same as <see cref="SendsHex"/> under its later name.</summary>
    public bool SendsHexData { get; set; }

    /// <summary>"dataformat", second value: true = payloads are printed as hexadecimal digits.</summary>
    public bool ReceivesHexData { get; set; }

    /// <summary>"view/mode".</summary>
    public bool ViewMode { get; set; }

    /// <summary>"aliauth"; null = none.</summary>
    public AliyunDevice? Aliyun { get; set; }

    /// <summary>"qmtping": seconds between pings of which none is answered, 5-60.</summary>
    public int PingRetry { get; set; } = 5;

    /// <summary>"edit/timeout": seconds without input that end a prompt, 1-120; null = none do.</summary>
    public int? PromptTimeout { get; set; }

    /// <summary>Keys that are stored and read back, with what was stored; null = nothing was.</summary>
    public Dictionary<string, string>? Stored { get; set; }
}

/// <summary>How a packet is delivered that the server must answer ("timeout").</summary>
/// <param name="Timeout">Seconds an answer may take, 1-60.</param>
/// <param name="Retries">Times it is sent, 0-10: 0 counts as 1.</param>
/// <param name="Reports">True = the host is told of each time it is sent again.</param>
internal sealed record DeliveryTerms(int Timeout, int Retries, bool Reports)
{
    /// <summary>The time an answer may take.</summary>
    public TimeSpan AnswerTime => TimeSpan.FromSeconds(Timeout);

    /// <summary>Times a packet is sent in all: together they last the timeout times the retries, as the manual has it.</summary>
    public int Tries => Math.Max(1, Retries);
}

/// <summary>The message a server publishes when the connection breaks ("will", "willex").</summary>
/// <param name="QualityOfService">0-2.</param>
/// <param name="Retain">Whether it is kept.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Message">Its payload.</param>
internal sealed record Will(MqttQualityOfServiceLevel QualityOfService, bool Retain, string Topic, ReadOnlyMemory<byte> Message);

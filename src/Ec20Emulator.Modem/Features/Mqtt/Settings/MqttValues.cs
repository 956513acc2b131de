using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>The parameters behind the keys of AT+QMTCFG that need no words of their own (http-mqtt-ftp.md 3).</summary>
internal static class MqttValues
{
    /// <summary>A flag as printed.</summary>
    public static int Number(bool flag) => flag ? 1 : 0;

    internal readonly record struct Version([Range(0, 5)] int Client, [OneOf(3, 4)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    internal readonly record struct PdpContext([Range(0, 5)] int Client, [Range(1, 16)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    internal readonly record struct Ssl([Range(0, 5)] int Client, [OneOf(0, 1)] bool? IsOn = null, [Range(0, 5)] int? SslContext = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }

    internal readonly record struct KeepAlive([Range(0, 5)] int Client, [Range(0, 3600)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    internal readonly record struct Flag([Range(0, 5)] int Client, [OneOf(0, 1)] bool? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    /// <summary>Seconds an answer may take, times a packet is sent, whether the host is told of those.</summary>
    internal readonly record struct Timeout(
        [Range(0, 5)] int Client, [Range(1, 60)] int? Seconds = null, [Range(0, 10)] int? Retries = null, [OneOf(0, 1)] bool? Reports = null) : IClientArgs
    {
        public bool IsQuery => this is { Seconds: null, Retries: null, Reports: null };
    }

    internal readonly record struct Flags([Range(0, 5)] int Client, [OneOf(0, 1)] bool? First = null, [OneOf(0, 1)] bool? Second = null) : IClientArgs
    {
        public bool IsQuery => First is null;
    }

    internal readonly record struct PingSeconds([Range(0, 5)] int Client, [Range(5, 60)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    internal readonly record struct PromptSeconds([Range(0, 5)] int Client, [OneOf(0, 1)] bool? IsOn = null, [Range(1, 120)] int? Seconds = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }
}

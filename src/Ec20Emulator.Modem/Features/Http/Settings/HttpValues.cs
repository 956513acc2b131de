using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>A value behind a key of AT+QHTTPCFG; null where none was typed.</summary>
internal interface IHttpValue<T>
    where T : struct
{
    /// <summary>The value.</summary>
    T? Value { get; }
}

/// <summary>The parameters behind the keys of AT+QHTTPCFG (http-mqtt-ftp.md 1).</summary>
internal static class HttpValues
{
    internal readonly record struct Flag([OneOf(0, 1)] bool? Value = null) : IHttpValue<bool>;

    internal readonly record struct PdpContext([Range(1, 16)] int? Value = null) : IHttpValue<int>;

    internal readonly record struct SslContext([Range(0, 5)] int? Value = null) : IHttpValue<int>;

    /// <summary>The EC2x manual has 0-3, newer firmware 4 and 5 too.</summary>
    internal readonly record struct ContentType([Range(0, 5, Shown = "(0-3)")] int? Value = null) : IHttpValue<int>;

    internal readonly record struct Stored([Range(0, int.MaxValue)] int? Value = null) : IHttpValue<int>;

    internal readonly record struct Words([Text(MaximumLength = 1024, Shown = "string")] string? Value = null);

    internal readonly record struct Header([Text(MinimumLength = 1, MaximumLength = 255)] string Name, [Text(MaximumLength = 1024)] string Value);

    internal readonly record struct HeaderName([Text(MinimumLength = 1, MaximumLength = 255)] string Name);
}

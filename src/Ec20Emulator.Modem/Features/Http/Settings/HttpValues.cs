using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Unsaved;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>The parameters behind keys of AT+QHTTPCFG that are its own (http-mqtt-ftp.md 1).</summary>
internal static class HttpValues
{
    /// <summary>The EC2x manual has 0-3, newer firmware 4 and 5 too.</summary>
    internal readonly record struct ContentType([Range(0, 5, Shown = "(0-3)")] int? Value = null) : ITypedValue<int>;

    internal readonly record struct Stored([Range(0, int.MaxValue)] int? Value = null) : ITypedValue<int>;

    internal readonly record struct Words([Text(MaximumLength = 1024, Shown = "string")] string? Value = null);

    internal readonly record struct Header([Text(MinimumLength = 1, MaximumLength = 255)] string Name, [Text(MaximumLength = 1024)] string Value);

    internal readonly record struct HeaderName([Text(MinimumLength = 1, MaximumLength = 255)] string Name);
}

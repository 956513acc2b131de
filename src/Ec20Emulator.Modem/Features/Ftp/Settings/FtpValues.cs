using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>A number behind a key of AT+QFTPCFG; null where none was typed.</summary>
internal interface IFtpValue
{
    /// <summary>The number.</summary>
    int? Value { get; }
}

/// <summary>The parameters behind the keys of AT+QFTPCFG (http-mqtt-ftp.md 5).</summary>
internal static class FtpValues
{
    internal readonly record struct Flag([OneOf(0, 1)] int? Value = null) : IFtpValue;

    internal readonly record struct PdpContext([Range(1, 16)] int? Value = null) : IFtpValue;

    internal readonly record struct Seconds([Range(20, 180)] int? Value = null) : IFtpValue;

    internal readonly record struct SslType([Range(0, 2)] int? Value = null) : IFtpValue;

    internal readonly record struct SslContext([Range(0, 5)] int? Value = null) : IFtpValue;

    internal readonly record struct Account(
        [Text(Shown = "username", MaximumLength = 255)] string? User = null, [Text(Shown = "password", MaximumLength = 255)] string? Password = null);
}

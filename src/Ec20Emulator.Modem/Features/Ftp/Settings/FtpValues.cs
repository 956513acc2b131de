using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Unsaved;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>The parameters behind keys of AT+QFTPCFG that are its own (http-mqtt-ftp.md 5).</summary>
internal static class FtpValues
{
    internal readonly record struct Seconds([Range(20, 180)] int? Value = null) : ITypedValue<int>;

    internal readonly record struct Account(
        [Text(Shown = "username", MaximumLength = 255)] string? First = null, [Text(Shown = "password", MaximumLength = 255)] string? Second = null) : ITypedPair;
}

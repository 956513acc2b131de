using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Unsaved;

namespace Ec20Emulator.Modem.Features.Smtp.Settings;

/// <summary>The parameters behind keys of AT+QSMTPCFG that are its own (SMTP.md 1).</summary>
internal static class SmtpValues
{
    internal readonly record struct Account(
        [Text(Shown = "username", MaximumLength = SmtpLimits.Text)] string? First = null,
        [Text(Shown = "password", MaximumLength = SmtpLimits.Text)] string? Second = null) : ITypedPair;

    internal readonly record struct Sender(
        [Text(Shown = "sender_name", MaximumLength = SmtpLimits.Text)] string? First = null,
        [Text(Shown = "sender_email", MaximumLength = SmtpLimits.Text)] string? Second = null) : ITypedPair;

    internal readonly record struct Server(
        [Text(Shown = "srvaddr", MaximumLength = SmtpLimits.Text)] string? Host = null,
        [Range(1, 65535, Shown = "<srvport>")] int Port = SmtpSettings.UsualPort);
}

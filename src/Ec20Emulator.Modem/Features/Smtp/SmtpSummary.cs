using Ec20Emulator.Modem.Features.Smtp;

namespace Ec20Emulator.Modem.Control;

/// <summary>The mail client of the module.</summary>
/// <param name="Activity">None, Input or Sending.</param>
/// <param name="Server">Host and port that are set; empty where there are none.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="SslType">0 nothing is encrypted, 1 TLS from the start, 2 STARTTLS.</param>
/// <param name="Recipients">Recipients of the message that is put together, 0-20.</param>
/// <param name="Attachments">Its attachments, 0-10.</param>
/// <param name="Sent">Messages servers have taken since power-on.</param>
public sealed record SmtpSummary(string Activity, string Server, int ContextId, int SslType, int Recipients, int Attachments, int Sent)
{
    internal static SmtpSummary Of(SmtpSession session) => new(
        session.Activity.ToString(),
        session.Settings.Server is { Host.Length: > 0 } server ? $"{server.Host}:{server.Port}" : "",
        session.Settings.ContextId,
        session.Settings.SslType,
        session.Draft.Recipients.Count,
        session.Draft.Attachments.Count,
        session.Sent);
}

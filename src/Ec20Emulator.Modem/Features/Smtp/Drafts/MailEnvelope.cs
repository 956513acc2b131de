namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>A message as it leaves: nothing of it changes while it is sent.</summary>
/// <param name="Sender">Name shown, and address.</param>
/// <param name="Recipients">At least one.</param>
/// <param name="Subject">Subject; null = none.</param>
/// <param name="Body">Body; null = none.</param>
/// <param name="Attachments">Name and content of each.</param>
internal sealed record MailEnvelope(
    (string Name, string Address) Sender,
    IReadOnlyList<MailRecipient> Recipients,
    MailText? Subject,
    MailText? Body,
    IReadOnlyList<(string Name, byte[] Content)> Attachments);

using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>The message that is being put together. It stays until AT+QSMTPCLR, sent or not.</summary>
internal sealed class MailDraft
{
    /// <summary>Recipients, in the order they were given.</summary>
    public List<MailRecipient> Recipients { get; } = [];

    /// <summary>Subject; null = none.</summary>
    public MailText? Subject { get; set; }

    /// <summary>Body; null = none.</summary>
    public MailText? Body { get; set; }

    /// <summary>Files that go with it, by index, 1-10.</summary>
    public SortedDictionary<int, FileName> Attachments { get; } = [];
}

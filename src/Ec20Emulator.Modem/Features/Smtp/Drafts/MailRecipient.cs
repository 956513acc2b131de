namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>How a recipient is named.</summary>
internal enum RecipientKind
{
    /// <summary>In To.</summary>
    To = 1,

    /// <summary>In Cc.</summary>
    Copy = 2,

    /// <summary>Nowhere: the others do not see it.</summary>
    BlindCopy = 3,
}

/// <summary>Who gets a message.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Address">The address.</param>
internal readonly record struct MailRecipient(RecipientKind Kind, string Address);

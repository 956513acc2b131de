namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>Status of a message in a store: its number in PDU mode, its words in text mode (3GPP 27.005, 3.1).</summary>
internal enum MessageStatus
{
    /// <summary>Received, not read.</summary>
    ReceivedUnread,

    /// <summary>Received and read.</summary>
    ReceivedRead,

    /// <summary>Written by the host, not sent.</summary>
    StoredUnsent,

    /// <summary>Written by the host and sent.</summary>
    StoredSent,
}

/// <summary>The words of <see cref="MessageStatus"/>.</summary>
internal static class MessageStatusText
{
    public const string ReceivedUnread = "REC UNREAD";
    public const string ReceivedRead = "REC READ";
    public const string StoredUnsent = "STO UNSENT";
    public const string StoredSent = "STO SENT";

    private static readonly string[] Words = [ReceivedUnread, ReceivedRead, StoredUnsent, StoredSent];

    /// <summary>The words of a status.</summary>
    public static string Of(MessageStatus status) => Words[(int)status];

    /// <summary>The status of some words, in any case; null where there is none.</summary>
    public static MessageStatus? Parse(string words) =>
        Array.FindIndex(Words, candidate => candidate.Equals(words, StringComparison.OrdinalIgnoreCase)) is var index and >= 0
            ? (MessageStatus)index
            : null;
}

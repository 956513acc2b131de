using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Qmi.Messages;

/// <summary>Memories and tags of messages by their numbers in QMI.</summary>
internal static class QmiMemory
{
    private const int Card = 0;
    private const int Module = 1;

    /// <summary>Tags by their numbers: received and read, received and not read, sent, not sent.</summary>
    private static readonly MessageStatus[] Tags = [MessageStatus.ReceivedRead, MessageStatus.ReceivedUnread, MessageStatus.StoredSent, MessageStatus.StoredUnsent];

    /// <summary>A memory; null where there is none.</summary>
    public static MessageStore? Find(MessageStores stores, int number) => NameOf(number) is { } name ? stores[name] : null;

    /// <summary>The name of a memory as AT+CPMS has it; null where there is none.</summary>
    public static string? NameOf(int number) => number switch
    {
        Card => MessageStores.Sm,
        Module => MessageStores.Me,
        _ => null,
    };

    /// <summary>The number of a memory; null for that of status reports.</summary>
    public static int? NumberOf(string name) => name switch
    {
        MessageStores.Sm => Card,
        MessageStores.Me or MessageStores.Mt => Module,
        _ => null,
    };

    /// <summary>The tag of a status.</summary>
    public static int ToTag(MessageStatus status) => Array.IndexOf(Tags, status);

    /// <summary>The status of a tag; null where there is none.</summary>
    public static MessageStatus? ToStatus(int tag) => tag >= 0 && tag < Tags.Length ? Tags[tag] : null;
}

using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>A record of EF SMS (3GPP 31.102, 4.2.25): a status, service centre and TPDU, then FF.</summary>
internal static class MessageRecord
{
    private const byte InUse = 1;
    private const byte StatusBits = 7;
    private const byte Padding = 0xFF;

    /// <summary>Statuses by their bits: received and read, received and not read, sent, not sent.</summary>
    private static readonly (byte Bits, MessageStatus Status)[] Statuses =
        [(1, MessageStatus.ReceivedRead), (3, MessageStatus.ReceivedUnread), (5, MessageStatus.StoredSent), (7, MessageStatus.StoredUnsent)];

    /// <summary>The message of a record; null for one that is free, or holds none.</summary>
    public static StoredMessage? Read(ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty || (record[0] & InUse) == 0)
            return null;
        var bits = record[0] & StatusBits;
        var status = Array.Find(Statuses, known => known.Bits == bits).Status;
        var reader = new OctetReader(record[1..]);
        if (!reader.TryTakeServiceCentre(out var centre))
            return null;
        var rest = reader.TakeRest();
        // The record does not say where the TPDU ends and the padding begins; the TPDU itself does.
        for (var end = rest.TrimEnd(Padding).Length; end <= rest.Length; end++)
        {
            if (StoredMessage.Of(status, new MessagePdu(centre, rest[..end].ToArray())) is { } message)
                return message;
        }
        return null;
    }

    /// <summary>The record of a message; a free one for null.</summary>
    /// <param name="message">The message.</param>
    /// <param name="length">Bytes of a record.</param>
    /// <returns>Null where the message does not fit.</returns>
    public static byte[]? Of(StoredMessage? message, int length)
    {
        var record = new byte[length];
        Array.Fill(record, Padding);
        record[0] = 0;
        if (message is null)
            return record;
        byte[] pdu = Convert.FromHexString(message.Pdu.ToHex());
        if (pdu.Length >= length)
            return null;
        record[0] = Array.Find(Statuses, known => known.Status == message.Status).Bits;
        pdu.CopyTo(record, 1);
        return record;
    }
}

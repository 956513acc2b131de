using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>A message in a store. Its TPDU is one that fits its status: SUBMIT where the host wrote it, else DELIVER or STATUS-REPORT.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Pdu">Service centre and TPDU.</param>
internal sealed record StoredMessage(MessageStatus Status, MessagePdu Pdu)
{
    /// <summary>True for one that came from the network.</summary>
    public bool IsReceived => Status is MessageStatus.ReceivedUnread or MessageStatus.ReceivedRead;

    /// <summary>The TPDU.</summary>
    public Tpdu Tpdu => TryReadTpdu(out var tpdu) ? tpdu : throw new InvalidOperationException("a message was stored that is none");

    /// <summary>The same message under another status; null where its TPDU does not fit that.</summary>
    public static StoredMessage? Of(MessageStatus status, MessagePdu pdu)
    {
        var message = new StoredMessage(status, pdu);
        return message.TryReadTpdu(out _) ? message : null;
    }

    private bool TryReadTpdu([NotNullWhen(true)] out Tpdu? tpdu)
    {
        if (IsReceived)
            return Tpdu.TryReadIncoming(Pdu.Tpdu.Span, out tpdu);
        var isSubmit = SubmitTpdu.TryRead(Pdu.Tpdu.Span, out var submit);
        tpdu = submit;
        return isSubmit;
    }
}

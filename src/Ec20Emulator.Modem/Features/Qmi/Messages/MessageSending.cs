using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Messages;

/// <summary>Sends messages, as AT+CMGS and AT+CMSS do.</summary>
/// <param name="sms">Short messages.</param>
internal sealed class MessageSending(SmsFeature sms)
{
    /// <summary>Format of a message between two subscribers of GSM or UMTS.</summary>
    public const int PointToPoint = 6;

    /// <summary>RP cause 111: the reason is in the TP cause.</summary>
    private const int ProtocolError = 111;

    private const int FirstTransferCause = 128;
    private const int FirstCauseOfModule = 300;

    /// <summary>Service centre and TPDU; null where they are none.</summary>
    public static MessagePdu? ReadPdu(byte[] octets) => MessagePdu.TryParse(Convert.ToHexString(octets), out var pdu) ? pdu : null;

    /// <summary>Raw Send.</summary>
    public void Send(Exchange exchange)
    {
        var asked = exchange[WmsTable.RawMessage];
        if (asked.Number() != PointToPoint || ReadPdu(asked.Octets(1)) is not { } pdu)
            exchange.Refuse(QmiError.MessageEncoding);
        else if (!SubmitTpdu.TryRead(pdu.Tpdu.Span, out var tpdu) || tpdu.Destination.Text.Length == 0)
            exchange.Refuse(QmiError.MessagePduType);
        else
            Send(exchange, tpdu, pdu.ServiceCentre, WmsTable.Reference, WmsTable.Cause, () => { });
    }

    /// <summary>Send From Memory Storage.</summary>
    public void SendStored(Exchange exchange, MessageStore store)
    {
        var place = exchange[WmsTable.StoredPlace].Long(1);
        if (place >= (ulong)store.Capacity)
            exchange.Refuse(QmiError.InvalidIndex);
        else if (store[(int)place] is not { } message)
            exchange.Refuse(QmiError.NoEntry);
        else if (message.Tpdu is not SubmitTpdu { Destination.Text.Length: > 0 } tpdu)
            exchange.Refuse(QmiError.MessagePduType);
        else
            Send(exchange, tpdu, message.Pdu.ServiceCentre, WmsTable.StoredReference, WmsTable.StoredCause, () =>
            {
                if (store[(int)place] == message)
                    store.SetStatus([(int)place], MessageStatus.StoredSent);
            });
    }

    private void Send(Exchange exchange, SubmitTpdu tpdu, SmsAddress? through, TlvLayout reference, TlvLayout cause, Action sent)
    {
        exchange.Defer();
        sms.Outgoing.Send(tpdu, through, (number, error) =>
        {
            if (error is not { } reason)
            {
                sent();
                exchange.Answer(reference, number);
                exchange.Complete();
                return;
            }
            if ((int)reason < FirstCauseOfModule)
                exchange.Answer(cause, (int)reason < FirstTransferCause ? (int)reason : ProtocolError, (int)reason < FirstTransferCause ? 0 : (int)reason);
            exchange.Refuse(ToError(reason));
        });
    }

    private static QmiError ToError(CmsError reason) => reason switch
    {
        < (CmsError)FirstCauseOfModule => QmiError.MessageCause,
        CmsError.ServiceCentreUnknown => QmiError.ServiceCentreAddress,
        CmsError.NoNetwork => QmiError.NetworkNotReady,
        CmsError.Unknown => QmiError.MessageNotSent,
        _ => QmiError.DeviceNotReady,
    };
}

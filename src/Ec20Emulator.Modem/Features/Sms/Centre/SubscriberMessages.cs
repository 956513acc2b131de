using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Subscribers;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Centre;

/// <summary>
/// Short messages between this modem and other subscribers of its mobile network. A message waits at the one it is for until that modem takes it
/// or it is no longer worth delivering; then its sender hears what became of it. Lives on the mailbox.
/// </summary>
internal sealed class SubscriberMessages
{
    private readonly ModemCore _core;
    private readonly SubscriberLine _line;
    private readonly IncomingQueue _incoming;
    private readonly Action<MessagePdu, DateTimeOffset, byte> _ended;
    private readonly ILogger _log;

    /// <summary>Begins to listen to the line.</summary>
    /// <param name="core">Clock and log.</param>
    /// <param name="line">The line.</param>
    /// <param name="incoming">Messages for this modem.</param>
    /// <param name="ended">Gets each message of this modem that has come to its end, when it was taken, and its TP-Status.</param>
    public SubscriberMessages(ModemCore core, SubscriberLine line, IncomingQueue incoming, Action<MessagePdu, DateTimeOffset, byte> ended)
    {
        (_core, _line, _incoming, _ended, _log) = (core, line, incoming, ended, core.Logs.CreateLogger("Sms"));
        line.MessageArrived += Take;
        line.MessageEnded += Conclude;
    }

    /// <summary>Sends a message on its way.</summary>
    /// <param name="pdu">Service centre and SMS-SUBMIT.</param>
    /// <param name="tpdu">The SMS-SUBMIT.</param>
    /// <param name="takenAt">When the service centre got it.</param>
    public void Send(MessagePdu pdu, SubmitTpdu tpdu, DateTimeOffset takenAt) => _line.Send(new ShortMessage(
        _line.Number, tpdu.Destination.Number, pdu.ToHex(), takenAt, tpdu.Validity.From(tpdu.FirstOctet, takenAt)));

    private void Take(ShortMessage message)
    {
        if (!MessagePdu.TryParse(message.Pdu, out var pdu) || !SubmitTpdu.TryRead(pdu.Tpdu.Span, out var submitted)
            || !SmsAddress.TryParse(message.From, null, out var sender))
        {
            SmsLog.NotDeliverable(_log, message.From);
            return;
        }
        void Tell(byte status) => _line.Send(new ShortMessageOutcome(message, status));
        var delivery = DeliverTpdu.Of(submitted, sender, message.TakenAt);
        var waiting = _incoming.Add(new MessagePdu(pdu.ServiceCentre, delivery.ToOctets()), () => Tell(StatusReportTpdu.Delivered));
        if (waiting is null)
        {
            SmsLog.NetworkFull(_log, IncomingQueue.Limit);
            Tell(StatusReportTpdu.Congestion);
        }
        else if (_incoming.Count > 0)
        {
            _core.Scheduler.After(message.Validity, () =>
            {
                if (_incoming.Remove(waiting))
                    Tell(StatusReportTpdu.Expired);
            });
        }
    }

    /// <summary>What nobody of this network has got is taken by somebody outside.</summary>
    private void Conclude(ShortMessageOutcome outcome)
    {
        if (MessagePdu.TryParse(outcome.Message.Pdu, out var pdu))
            _ended(pdu, outcome.Message.TakenAt, outcome.Status ?? StatusReportTpdu.Delivered);
    }
}

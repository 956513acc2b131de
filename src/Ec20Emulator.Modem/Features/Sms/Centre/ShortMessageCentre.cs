using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Subscribers;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Centre;

/// <summary>
/// The network's side of short messages: takes those the modem sends, reports on them, brings those addressed to the modem's own number
/// back. Part of the world: it outlives power cycles. Lives on the mailbox.
/// </summary>
internal sealed class ShortMessageCentre
{
    private readonly ModemCore _core;
    private readonly ILogger _log;
    private readonly SubscriberMessages? _subscribers;

    public ShortMessageCentre(ModemCore core)
    {
        (_core, _log) = (core, core.Logs.CreateLogger("Sms"));
        if (core.Line is { } line)
            _subscribers = new SubscriberMessages(core, line, Incoming, Conclude);
    }

    /// <summary>Messages for the modem.</summary>
    public IncomingQueue Incoming { get; } = new();

    /// <summary>Messages of the modem.</summary>
    public Outbox Outbox { get; } = new();

    /// <summary>What happens to the next message the modem sends.</summary>
    public SendPolicy Policy { get; set; } = SendPolicy.Accept;

    /// <summary>True where status reports that were asked for come by themselves.</summary>
    public bool ReportsByItself { get; set; } = true;

    /// <summary>Date and time of the network.</summary>
    public DateTimeOffset Now => _core.Scheduler.Time.GetUtcNow();

    /// <summary>Where the card says messages are to be handed in.</summary>
    public SmsAddress? DefaultAddress => SmsAddress.TryParse(_core.Options.Sim.ServiceCentre, null, out var address) ? address : null;

    /// <summary>What happens to the message that is being sent; it counts against the policy.</summary>
    public SendPolicy Decide()
    {
        var policy = Policy;
        if (policy.Times is { } times)
            Policy = times > 1 ? policy with { Times = times - 1 } : SendPolicy.Accept;
        return policy;
    }

    /// <summary>Takes a message.</summary>
    public void Submit(SmsAddress serviceCentre, SubmitTpdu tpdu)
    {
        var pdu = new MessagePdu(serviceCentre, tpdu.ToOctets());
        var part = tpdu.Data.Part;
        Outbox.Add(number => new SentMessage(
            number, Now, tpdu.Reference, tpdu.Destination.Number, serviceCentre.Number, tpdu.Data.Text, pdu.ToHex(),
            part is null ? null : new SmsPart(part.Reference, part.Number, part.Total), tpdu.WantsReport));
        var takenAt = Now;
        _core.Scheduler.After(_core.Options.Delays.MessageDelivery, () => Forward(pdu, tpdu, takenAt));
    }

    /// <summary>Makes a status report on a message.</summary>
    public void Report(SentMessage sent, byte status)
    {
        if (MessagePdu.TryParse(sent.Pdu, out var pdu) && SubmitTpdu.TryRead(pdu.Tpdu.Span, out var tpdu))
            Bring(new MessagePdu(pdu.ServiceCentre, ReportOn(tpdu, sent.Time, status).ToOctets()));
    }

    private void Forward(MessagePdu pdu, SubmitTpdu tpdu, DateTimeOffset takenAt)
    {
        if (_subscribers is not null && !IsOwn(tpdu.Destination))
        {
            _subscribers.Send(pdu, tpdu, takenAt);
            return;
        }
        if (IsOwn(tpdu.Destination) && SmsAddress.TryParse(_core.Options.Sim.OwnNumber, null, out var own))
            Bring(new MessagePdu(pdu.ServiceCentre, DeliverTpdu.Of(tpdu, own, takenAt).ToOctets()));
        Conclude(pdu, takenAt, StatusReportTpdu.Delivered);
    }

    /// <summary>A message of the modem has come to its end: it hears of it where it asked to.</summary>
    private void Conclude(MessagePdu pdu, DateTimeOffset takenAt, byte status)
    {
        if (ReportsByItself && SubmitTpdu.TryRead(pdu.Tpdu.Span, out var tpdu) && tpdu.WantsReport)
            Bring(new MessagePdu(pdu.ServiceCentre, ReportOn(tpdu, takenAt, status).ToOctets()));
    }

    private StatusReportTpdu ReportOn(SubmitTpdu tpdu, DateTimeOffset takenAt, byte status) =>
        new(StatusReportTpdu.Plain, tpdu.Reference, tpdu.Destination, ServiceCentreTime.Of(takenAt), ServiceCentreTime.Of(Now), status);

    private void Bring(MessagePdu pdu)
    {
        if (Incoming.Count >= IncomingQueue.Limit)
            SmsLog.NetworkFull(_log, IncomingQueue.Limit);
        else
            Incoming.Add([pdu]);
    }

    /// <summary>True for the modem's own number, with or without its country code.</summary>
    private bool IsOwn(SmsAddress destination) =>
        _core.Options.Sim.OwnNumber is { Length: > 0 } own && NumberPlan.MeantBy(destination.Number, own).Contains(NumberPlan.Digits(own));
}

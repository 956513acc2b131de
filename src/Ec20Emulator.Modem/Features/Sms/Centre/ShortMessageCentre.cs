using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Centre;

/// <summary>
/// The network's side of short messages: takes those the modem sends, reports on them, brings those addressed to the modem's own number
/// back. Part of the world: it outlives power cycles. Lives on the mailbox.
/// </summary>
internal sealed class ShortMessageCentre(ModemCore core)
{
    private const int ShortestNationalNumber = 7;

    private readonly ILogger _log = core.Logs.CreateLogger("Sms");

    /// <summary>Messages for the modem.</summary>
    public IncomingQueue Incoming { get; } = new();

    /// <summary>Messages of the modem.</summary>
    public Outbox Outbox { get; } = new();

    /// <summary>What happens to the next message the modem sends.</summary>
    public SendPolicy Policy { get; set; } = SendPolicy.Accept;

    /// <summary>True where status reports that were asked for come by themselves.</summary>
    public bool ReportsByItself { get; set; } = true;

    /// <summary>Date and time of the network.</summary>
    public DateTimeOffset Now => core.Scheduler.Time.GetUtcNow();

    /// <summary>Where the card says messages are to be handed in.</summary>
    public SmsAddress? DefaultAddress => SmsAddress.TryParse(core.Options.Sim.ServiceCentre, null, out var address) ? address : null;

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
        core.Scheduler.After(core.Options.Delays.MessageDelivery, () => Forward(serviceCentre, tpdu, takenAt));
    }

    /// <summary>Makes a status report on a message.</summary>
    public void Report(SentMessage sent, byte status)
    {
        if (MessagePdu.TryParse(sent.Pdu, out var pdu) && SubmitTpdu.TryRead(pdu.Tpdu.Span, out var tpdu))
            Bring(new MessagePdu(pdu.ServiceCentre, ReportOn(tpdu, sent.Time, status).ToOctets()));
    }

    private void Forward(SmsAddress serviceCentre, SubmitTpdu tpdu, DateTimeOffset takenAt)
    {
        if (IsOwn(tpdu.Destination) && SmsAddress.TryParse(core.Options.Sim.OwnNumber, null, out var own))
        {
            var first = (byte)(DeliverTpdu.Plain | (tpdu.FirstOctet & (Tpdu.HeaderFlag | Tpdu.ReportFlag)));
            var delivery = new DeliverTpdu(first, own, tpdu.Protocol, tpdu.Coding, ServiceCentreTime.Of(takenAt), tpdu.Data);
            Bring(new MessagePdu(serviceCentre, delivery.ToOctets()));
        }
        if (tpdu.WantsReport && ReportsByItself)
            Bring(new MessagePdu(serviceCentre, ReportOn(tpdu, takenAt, 0).ToOctets()));
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
    private bool IsOwn(SmsAddress destination)
    {
        var own = core.Options.Sim.OwnNumber.TrimStart('+');
        return destination.Text == own
            || (destination.Type == SmsAddress.Unknown && destination.Text.Length >= ShortestNationalNumber
                && own.EndsWith(destination.Text.TrimStart('0'), StringComparison.Ordinal));
    }
}

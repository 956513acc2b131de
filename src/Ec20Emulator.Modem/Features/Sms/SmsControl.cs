using System.ComponentModel.DataAnnotations;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Sms.Broadcasts;
using Ec20Emulator.Modem.Features.Sms.Centre;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>
/// Short messages from the network's side. Messages for the modem wait in the network while it is off, not registered or full; they outlive
/// its power cycles.
/// </summary>
[WorldControl("sms", "Short messages from the network's side.")]
public sealed class SmsControl : WorldControl
{
    private readonly ModemCore _core;
    private readonly SmsFeature _sms;
    private byte _reference;

    internal SmsControl(ModemCore core, SmsFeature sms)
        : base(core.Appointments) => (_core, _sms) = (core, sms);

    /// <summary>Sends the modem a text, in parts where it is too long for one message.</summary>
    /// <param name="from">Who sends it: up to 20 digits, perhaps behind <c>+</c>, or up to 11 letters of the default alphabet.</param>
    /// <param name="text">The text; UCS2 is used where the default alphabet does not have all its characters.</param>
    /// <param name="options">Class, time and the like; null = none of these.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">Sender, text or options are out of range.</exception>
    /// <exception cref="InvalidOperationException">More than 1000 messages wait for the modem.</exception>
    [WorldAction("Sends the modem a text, in parts where it is too long for one message.")]
    [Words("from {from}[ class {messageClass}][ at {sentAt}][ part {part}][ via {serviceCentre}][ ucs2{isUcs2=true}]: {text...?}")]
    [Http("POST", "sms/received", Summary = "Sends the modem a short message: from and text, or pdu.")]
    public Task<Appointment> ReceiveAsync(
        [SmsSender, Field("Who sends it.")] string from,
        [Field("The text.")] string text,
        [Options<ReceivedSmsOptions>] ReceivedSmsOptions? options = null,
        When? when = null)
    {
        Check([from, text, options]);
        options ??= new ReceivedSmsOptions();
        var serviceCentre = options.ServiceCentre is { } number && SmsAddress.TryParse(number, null, out var address) ? address : (SmsAddress?)null;
        _ = SmsAddress.TryParseSender(from, out var sender);
        var delivery = new TextDelivery(sender!, ServiceCentreTime.Of(default))
        {
            MessageClass = options.MessageClass,
            IsUcs2 = options.IsUcs2,
            Protocol = options.Protocol,
            Part = options.Part is { } part ? new ConcatenatedPart(part.Reference, part.Number, part.Total) : null,
        };
        if (delivery.Compose(text, 0).Count == 0)
            throw new ArgumentException($"the text does not fit into {(options.Part is null ? TextDelivery.MaximumParts : 1)} messages", nameof(text));
        return ActAsync([from, text, options], $"short message of {text.Length} characters", when, _ =>
        {
            var dated = delivery with { Time = ServiceCentreTime.Of(options.SentAt ?? _sms.Centre.Now) };
            _sms.Centre.Incoming.Add([.. dated.Compose(text, _reference++)
                .Select(tpdu => new MessagePdu(serviceCentre ?? _sms.Centre.DefaultAddress, tpdu.ToOctets()))]);
        });
    }

    /// <summary>Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.</summary>
    /// <param name="hex">Service centre, or <c>00</c> for none, and TPDU in hexadecimal digits.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">It is no such PDU.</exception>
    /// <exception cref="InvalidOperationException">More than 1000 messages wait for the modem.</exception>
    [WorldAction("Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.")]
    [Words("pdu {hex}")]
    [Http("POST", "sms/received")]
    public Task<Appointment> ReceivePduAsync(
        [IncomingPdu, Field("Service centre and TPDU in hexadecimal digits.", Name = "pdu")] string hex, When? when = null)
    {
        Check([hex]);
        _ = MessagePdu.TryParse(hex, out var pdu);
        return ActAsync([hex], $"short message of {pdu!.Length} octets", when, _ => _sms.Centre.Incoming.Add([pdu]));
    }

    /// <summary>Broadcasts a text to all phones of the cell, in pages where it is too long for one; who has not asked for it does not hear of it.</summary>
    /// <param name="id">Message identifier, 0-65535: what it is about, such as 4370 for a warning (3GPP 23.041, 9.4.1.2.2).</param>
    /// <param name="text">The text; UCS2 is used where the default alphabet does not have all its characters.</param>
    /// <param name="serial">Serial number, 0-65535; null = one that was not used yet.</param>
    /// <param name="isUcs2">True for UCS2 even where the default alphabet would do.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">A number is out of range, or the text takes more than 15 pages.</exception>
    [WorldAction("Broadcasts a text to all phones of the cell, in pages where it is too long for one.")]
    [Words("broadcast {id}[ serial {serial}][ ucs2{isUcs2=true}]: {text...?}")]
    [Http("POST", "sms/broadcasts")]
    public Task<Appointment> BroadcastAsync(
        [Range(0, 65535), Field("Message identifier: what it is about.")] int id,
        [Field("The text.")] string text,
        [Range(0, 65535), Field("Serial number; null = one that was not used yet.")] int? serial = null,
        [Field("True for UCS2 even where the default alphabet would do.")] bool isUcs2 = false,
        When? when = null)
    {
        Check([id, text, serial, isUcs2]);
        if (BroadcastPage.Of(0, id, text, isUcs2).Count == 0)
            throw new ArgumentException($"the text does not fit into {BroadcastPage.MostPages} pages", nameof(text));
        return ActAsync([id, text, serial, isUcs2], $"cell broadcast {id} of {text.Length} characters", when, _ =>
        {
            foreach (var page in BroadcastPage.Of(serial ?? _sms.Broadcasts.NextSerial(), id, text, isUcs2))
                _sms.Broadcasts.Receive(page);
        });
    }

    /// <summary>Lets the network refuse messages the modem sends.</summary>
    /// <param name="cms">What AT+CMGS and its like answer: a number of +CMS ERROR, 1-999, such as 331 no network, 332 time-out, 510 blocked.</param>
    /// <param name="times">How many messages, at least 1; null = all until <see cref="AcceptSendsAsync"/>.</param>
    /// <param name="after">How long it takes to say so, beside <see cref="DelayProfile.MessageSend"/>; at most 120 s.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Lets the network refuse messages the modem sends.")]
    [Words("refused {cms}[ {times} times][ after {after}]")]
    [Http("PUT", "sms/policy", Summary = "Lets the network refuse what the modem sends, or take it again.")]
    public Task<Appointment> FailSendsAsync(
        [Range(1, 999), Field("What AT+CMGS answers as +CMS ERROR; null = messages are taken.")] int cms,
        [Range(1, int.MaxValue), Field("How many messages are refused; null = all from now on.", Preset = null)] int? times = 1,
        [Duration(0, 120_000), Field("How long it takes to refuse one.")] TimeSpan after = default,
        When? when = null) => ActAsync(
            [cms, times, after], $"sending fails with {cms}", when, _ => _sms.Centre.Policy = new SendPolicy((CmsError)cms, times, after));

    /// <summary>The network takes messages again.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("The network takes messages again.")]
    [Words("accepted")]
    [Http("PUT", "sms/policy")]
    public Task<Appointment> AcceptSendsAsync(When? when = null) =>
        ActAsync([], "sending works", when, _ => _sms.Centre.Policy = SendPolicy.Accept);

    /// <summary>Whether the status reports a DTE asks for come by themselves, as they do at first: each tells that the message was delivered.</summary>
    /// <param name="byThemselves">False: only <see cref="ReportAsync"/> makes them.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Whether status reports come by themselves.")]
    [Words("reports {byThemselves}")]
    [Http("PUT", "sms/reports")]
    public Task<Appointment> SetReportsAsync([Field("False: only those sent from outside.")] bool byThemselves, When? when = null) =>
        ActAsync([byThemselves], byThemselves ? "status reports come" : "status reports held back", when, _ => _sms.Centre.ReportsByItself = byThemselves);

    /// <summary>Sends a status report on the newest message with a reference, asked for or not.</summary>
    /// <param name="reference">The <c>mr</c> the DTE was told, 0-255.</param>
    /// <param name="status">0-255: 0 delivered, 48 still trying, 70 validity period expired (3GPP 23.040, 9.2.3.15).</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="InvalidOperationException">The modem has sent no such message.</exception>
    [WorldAction("Sends a status report on a message the modem has sent.")]
    [Words("report {reference}[ {status}]")]
    [Http("POST", "sms/reports")]
    public Task<Appointment> ReportAsync(
        [Range(0, 255), Field("The reference the DTE was told.")] int reference,
        [Range(0, 255), Field("0 delivered, 48 still trying, 70 validity period expired.")] int status = 0,
        When? when = null) =>
        ActAsync([reference, status], $"status report {status} on message {reference}", when, _ => _sms.Centre.Report(
            _sms.Centre.Outbox.Newest(reference) ?? throw new InvalidOperationException($"the modem has sent no message with reference {reference}"),
            (byte)status));

    /// <summary>What the modem has sent.</summary>
    /// <param name="after">Number of the last message known already; 0 = from the first.</param>
    /// <param name="most">Most messages wanted, 1-1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Task<SentMessages> ReadSentAsync(long after = 0, int most = Outbox.Limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Outbox.Limit);
        return _core.Mailbox.AskAsync(() => _sms.Centre.Outbox.Read(after, most));
    }

    /// <summary>The first message behind a number; completes as soon as the modem has sent it.</summary>
    /// <param name="after">Number of the last message known already; 0 = before the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public async Task<SentMessage> WaitForSentAsync(long after = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        var sent = new TaskCompletionSource<SentMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Take(SentMessage message)
        {
            if (message.Number > after)
                sent.TrySetResult(message);
        }
        await _core.Mailbox.TellAsync(() =>
        {
            _sms.Centre.Outbox.Added += Take;
            foreach (var message in _sms.Centre.Outbox.Read(after, 1).Messages)
                Take(message);
        }).ConfigureAwait(false);
        try
        {
            return await sent.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _core.Mailbox.TellAsync(() => _sms.Centre.Outbox.Added -= Take).ConfigureAwait(false);
        }
    }

    /// <summary>The message service as it is now.</summary>
    public Task<SmsState> ReadAsync() => _core.Mailbox.AskAsync(() => new SmsState(
        _core.Options.Sim.OwnNumber,
        _sms.ServiceCentre.Current?.Number,
        _sms.Centre.Incoming.Count,
        _sms.Centre.Outbox.Last,
        [.. _sms.Stores.All.Select(store => new SmsStoreSummary(store.Name, store.Used, store.Capacity))]));

    /// <summary>True for who can send a message: 1-20 digits, perhaps behind <c>+</c>, or 1-11 letters of the default alphabet.</summary>
    public static bool IsSender(string text) => SmsAddress.TryParseSender(text, out _);

    /// <summary>True for the number of a service centre: 1-20 digits, perhaps behind <c>+</c>.</summary>
    public static bool IsServiceCentre(string text) => SmsAddress.TryParse(text, null, out _);

    /// <summary>True for what <see cref="ReceivePduAsync"/> takes.</summary>
    public static bool IsPdu(string hex) => MessagePdu.TryParse(hex, out var pdu) && Tpdu.TryReadIncoming(pdu.Tpdu.Span, out _);
}

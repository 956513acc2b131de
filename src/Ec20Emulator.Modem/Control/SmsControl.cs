using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Control;

/// <summary>
/// Short messages from the network's side. Messages for the modem wait in the network while it is off, not registered or full; they outlive
/// its power cycles.
/// </summary>
public sealed class SmsControl
{
    private readonly ModemCore _core;
    private readonly SmsFeature _sms;
    private readonly Appointments _appointments;
    private byte _reference;

    internal SmsControl(ModemCore core, SmsFeature sms, Appointments appointments) => (_core, _sms, _appointments) = (core, sms, appointments);

    /// <summary>Sends the modem a text, in parts where it is too long for one message.</summary>
    /// <param name="from">Who sends it: up to 20 digits, perhaps behind <c>+</c>, or up to 11 letters of the default alphabet.</param>
    /// <param name="text">The text; UCS2 is used where the default alphabet does not have all its characters.</param>
    /// <param name="options">Class, time and the like; null = none of these.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">Sender, text or options are out of range.</exception>
    /// <exception cref="InvalidOperationException">More than 1000 messages wait for the modem.</exception>
    public Task<Appointment> ReceiveAsync(string from, string text, ReceivedSmsOptions? options = null, When? when = null)
    {
        options ??= new ReceivedSmsOptions();
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        if (!SmsAddress.TryParseSender(from, out var sender))
            throw new ArgumentException("a sender is 1-20 digits or 1-11 letters", nameof(from));
        var serviceCentre = ServiceCentreOf(options);
        var delivery = new TextDelivery(sender, ServiceCentreTime.Of(default))
        {
            MessageClass = options.MessageClass,
            IsUcs2 = options.IsUcs2,
            Protocol = options.Protocol,
            Part = PartOf(options),
        };
        if (delivery.Compose(text, 0).Count == 0)
            throw new ArgumentException($"the text does not fit into {(options.Part is null ? TextDelivery.MaximumParts : 1)} messages", nameof(text));
        return _appointments.MakeAsync($"short message of {text.Length} characters", when, _ =>
        {
            var dated = delivery with { Time = ServiceCentreTime.Of(options.SentAt ?? _sms.Centre.Now) };
            _sms.Centre.Incoming.Add([.. dated.Compose(text, _reference++)
                .Select(tpdu => new MessagePdu(serviceCentre ?? _sms.Centre.DefaultAddress, tpdu.ToOctets()))]);
        });
    }

    private static SmsAddress? ServiceCentreOf(ReceivedSmsOptions options)
    {
        if (options.MessageClass is < 0 or > 3)
            throw new ArgumentException("a message class is 0-3", nameof(options));
        if (options.ServiceCentre is null)
            return null;
        return SmsAddress.TryParse(options.ServiceCentre, null, out var address)
            ? address
            : throw new ArgumentException("a service centre is 1-20 digits, perhaps behind +", nameof(options));
    }

    private static ConcatenatedPart? PartOf(ReceivedSmsOptions options)
    {
        if (options.Part is not { } part)
            return null;
        if (part is { Reference: < 0 or > 255 } or { Number: < 1 } or { Total: > 255 } || part.Number > part.Total)
            throw new ArgumentException("a part has a reference of 0-255 and a number of 1 up to its total, at most 255", nameof(options));
        return new ConcatenatedPart(part.Reference, part.Number, part.Total);
    }
}

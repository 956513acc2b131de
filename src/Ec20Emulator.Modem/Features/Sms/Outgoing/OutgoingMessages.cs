using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Centre;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>Hands messages to the network, one at a time (sms-calls.md 3).</summary>
internal sealed class OutgoingMessages(
    ModemCore core, SmsAvailability availability, Registration registration, SmsSettings settings, ServiceCentreAddress serviceCentre,
    ShortMessageCentre centre)
{
    private const int PacketAlone = 0;

    private readonly ILogger _log = core.Logs.CreateLogger("Sms");
    private byte _nextReference;
    private UnderWay? _underWay;

    /// <summary>AT+CMMS.</summary>
    public MoreMessagesLink Link { get; } = new(settings, core.Scheduler);

    /// <summary>Why nothing can be typed for sending now; null where it can.</summary>
    public CmsError? Obstacle => availability.Obstacle ?? (_underWay is null ? null : CmsError.Unknown);

    /// <summary>Sends a message; what is typed for it can no longer be lost by a DTE that goes away.</summary>
    /// <param name="turn">The turn that answers.</param>
    /// <param name="tpdu">The message; it gets the next reference.</param>
    /// <param name="through">The service centre it names; null = that of AT+CSCA.</param>
    /// <param name="whenSent">Runs when the network has taken it.</param>
    public AtResult Send(Turn turn, SubmitTpdu tpdu, SmsAddress? through = null, Action? whenSent = null)
    {
        if (Begin(tpdu, through, out var message) is { } obstacle)
            return turn.Refuse(obstacle);
        return turn.After(message!.Delay, () =>
        {
            if (!ReferenceEquals(_underWay, message))
                return turn.Refuse(CmsError.NoNetwork);
            if (End(message) is { } error)
                return AtResult.Cms(error);
            whenSent?.Invoke();
            return AtResult.Line($"{turn.Command.Name}: {message.Tpdu.Reference}");
        });
    }

    /// <summary>Sends a message for a host that has no turn of AT commands.</summary>
    /// <param name="tpdu">The message; it gets the next reference.</param>
    /// <param name="through">The service centre it names; null = that of AT+CSCA.</param>
    /// <param name="done">Hears its reference, or why it was not sent.</param>
    public void Send(SubmitTpdu tpdu, SmsAddress? through, Action<byte, CmsError?> done)
    {
        if (Begin(tpdu, through, out var message) is { } obstacle)
            done(0, obstacle);
        else
            core.Scheduler.After(message!.Delay, () => done(message.Tpdu.Reference, End(message)));
    }

    /// <summary>Power is back: references count from 0.</summary>
    public void PowerOn()
    {
        _nextReference = 0;
        Link.Used();
    }

    /// <summary>Power is gone: what was under way is not sent.</summary>
    public void PowerOff()
    {
        _underWay = null;
        Link.PowerOff();
    }

    private CmsError? Begin(SubmitTpdu tpdu, SmsAddress? through, out UnderWay? message)
    {
        message = null;
        if ((Obstacle ?? NoWay(through)) is { } obstacle)
            return obstacle;
        var policy = centre.Decide();
        message = _underWay = new UnderWay(tpdu with { Reference = _nextReference++ }, through, through ?? serviceCentre.Current!, policy, core.Options.Delays.MessageSend + policy.After);
        return null;
    }

    private CmsError? End(UnderWay message)
    {
        if (!ReferenceEquals(_underWay, message))
            return CmsError.NoNetwork;
        _underWay = null;
        if ((message.Policy.Error ?? NoWay(message.Through)) is { } error)
        {
            SmsLog.NotSent(_log, message.Tpdu.Reference, CmsErrorText.Of(error));
            return error;
        }
        SmsLog.Sent(_log, message.Tpdu.Reference, message.Tpdu.ToOctets().Length);
        centre.Submit(message.Hop, message.Tpdu);
        Link.Used();
        return null;
    }

    /// <summary>Why the network cannot be reached; null where it can.</summary>
    private CmsError? NoWay(SmsAddress? through)
    {
        if (!registration.IsRadioOn)
            return CmsError.OperationNotAllowed;
        if (!registration.IsRegistered || (settings.Saved.Bearer == PacketAlone && !registration.IsAttached))
            return CmsError.NoNetwork;
        return through is null && serviceCentre.Current is null ? CmsError.ServiceCentreUnknown : null;
    }

    /// <summary>A message the network has not taken yet.</summary>
    private sealed record UnderWay(SubmitTpdu Tpdu, SmsAddress? Through, SmsAddress Hop, SendPolicy Policy, TimeSpan Delay);
}

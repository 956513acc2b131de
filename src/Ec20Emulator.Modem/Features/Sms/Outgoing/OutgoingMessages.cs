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
    private object? _underWay;

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
        if ((Obstacle ?? NoWay(through)) is { } obstacle)
            return turn.Refuse(obstacle);
        var hop = through ?? serviceCentre.Current!;
        var numbered = tpdu with { Reference = _nextReference++ };
        var policy = centre.Decide();
        var mine = _underWay = new object();
        return turn.After(core.Options.Delays.MessageSend + policy.After, () =>
        {
            if (!ReferenceEquals(_underWay, mine))
                return turn.Refuse(CmsError.NoNetwork);
            _underWay = null;
            if ((policy.Error ?? NoWay(through)) is { } error)
            {
                SmsLog.NotSent(_log, numbered.Reference, CmsErrorText.Of(error));
                return AtResult.Cms(error);
            }
            SmsLog.Sent(_log, numbered.Reference, numbered.ToOctets().Length);
            centre.Submit(hop, numbered);
            Link.Used();
            whenSent?.Invoke();
            return AtResult.Line($"{turn.Command.Name}: {numbered.Reference}");
        });
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

    /// <summary>Why the network cannot be reached; null where it can.</summary>
    private CmsError? NoWay(SmsAddress? through)
    {
        if (!registration.IsRadioOn)
            return CmsError.OperationNotAllowed;
        if (!registration.IsRegistered || (settings.Saved.Bearer == PacketAlone && !registration.IsAttached))
            return CmsError.NoNetwork;
        return through is null && serviceCentre.Current is null ? CmsError.ServiceCentreUnknown : null;
    }
}

using Ec20Emulator.Modem.Core.Profiles;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>What the call commands set. Per device, not saved; AT&amp;F resets all but AT^DSCI and AT+VTD (at-engine.md 11).</summary>
internal sealed class CallSettings : IProfileMember
{
    /// <summary>Factory value of <see cref="ToneDuration"/>.</summary>
    public const int FactoryToneDuration = 3;

    public string Name => "calls";

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>AT+CLIP: RING is followed by the caller's number.</summary>
    public bool ShowsCaller { get; set; }

    /// <summary>AT+COLP: ATD waits for the answer and tells the number.</summary>
    public bool ShowsConnectedLine { get; set; }

    /// <summary>AT+CLIR: 0 as subscribed, 1 hide the own number, 2 show it.</summary>
    public int OwnNumber { get; set; }

    /// <summary>AT+CRC: <c>+CRING: VOICE</c> in place of RING.</summary>
    public bool ExtendedRing { get; set; }

    /// <summary>AT+CVHU: ATH does nothing.</summary>
    public bool IgnoresAth { get; set; }

    /// <summary>AT+CCWA: a call that waits is told.</summary>
    public bool TellsWaiting { get; set; }

    /// <summary>AT+CSSN, first value: +CSSI is told.</summary>
    public bool TellsOriginatedServices { get; set; }

    /// <summary>AT+CSSN, second value: +CSSU is told.</summary>
    public bool TellsTerminatedServices { get; set; }

    /// <summary>AT+CSTA: the type of a dialled number without <c>+</c>.</summary>
    public int AddressType { get; set; } = PhoneNumber.UnknownType;

    /// <summary>AT^DSCI: every step of a call is told.</summary>
    public bool TellsSteps { get; set; }

    /// <summary>AT+VTD: length of a DTMF tone in tenths of a second, 0-255.</summary>
    public int ToneDuration { get; set; } = FactoryToneDuration;

    /// <summary>AT+VTD: time between two tones of one AT+VTS in tenths of a second, 0-255.</summary>
    public int ToneInterval { get; set; }

    /// <summary>AT+CBST.</summary>
    public BearerService Bearer { get; set; } = BearerService.Factory;

    /// <summary>AT+CRLP.</summary>
    public RadioLink RadioLink { get; set; } = RadioLink.Factory;

    /// <summary>AT+CR: the service of a data call is told.</summary>
    public bool TellsService { get; set; }

    public void ResetToFactory()
    {
        (Bearer, RadioLink, TellsService) = (BearerService.Factory, RadioLink.Factory, false);
        (ShowsCaller, ShowsConnectedLine, ExtendedRing, IgnoresAth, TellsWaiting) = (false, false, false, false, false);
        (TellsOriginatedServices, TellsTerminatedServices) = (false, false);
        (OwnNumber, AddressType) = (0, PhoneNumber.UnknownType);
    }

    /// <summary>Power is on: nothing is remembered.</summary>
    public void Reset()
    {
        ResetToFactory();
        (TellsSteps, ToneDuration, ToneInterval) = (false, FactoryToneDuration, 0);
    }
}

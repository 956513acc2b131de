using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Status;

/// <summary>AT+CMER: <c>+CIEV</c> when an indicator changes (network-sim.md 3). Not saved.</summary>
internal sealed class IndicatorReports
{
    private readonly UrcRouter _urcs;
    private readonly Indicators _indicators;
    private IReadOnlyList<int> _told = [];

    public IndicatorReports(UrcRouter urcs, Indicators indicators, Registration registration, CallTable calls, Mailbox mailbox)
    {
        (_urcs, _indicators) = (urcs, indicators);
        registration.ServiceChanged += () => mailbox.Post(Tell);
        calls.Changed += _ => mailbox.Post(Tell);
        calls.Ended += _ => mailbox.Post(Tell);
    }

    /// <summary>How codes reach the DTE: 0 not at all, 1-3 at once.</summary>
    public int Mode { get; private set; }

    /// <summary>True where indicators are reported.</summary>
    public bool IsOn { get; private set; }

    /// <summary>AT+CMER.</summary>
    public void Set(int mode, bool isOn)
    {
        (Mode, IsOn) = (mode, isOn);
        _told = _indicators.Read();
    }

    /// <summary>Power is gone.</summary>
    public void Reset() => (Mode, IsOn) = (0, false);

    private void Tell()
    {
        if (Mode == 0 || !IsOn)
            return;
        var now = _indicators.Read();
        for (var i = 0; i < now.Count; i++)
        {
            if (now[i] != _told[i])
                _urcs.Send($"+CIEV: {i + 1},{now[i]}");
        }
        _told = now;
    }
}

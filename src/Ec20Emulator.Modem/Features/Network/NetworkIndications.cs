using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The URCs of AT+QINDCFG "csq" and "act" (at-engine.md 8). Each tells a change; "act" also once when it is switched on.</summary>
internal sealed class NetworkIndications
{
    private readonly Registration _registration;
    private readonly UrcRouter _urcs;
    private readonly IndicationSwitch _act;
    private readonly IndicationSwitch _csq;
    private string _toldAct = Unknown;
    private int _toldCsq = UnknownLevel;

    private const string Unknown = "UNKNOWN";
    private const int UnknownLevel = 99;

    public NetworkIndications(Registration registration, UrcRouter urcs, IndicationSwitch act, IndicationSwitch csq)
    {
        (_registration, _urcs, _act, _csq) = (registration, urcs, act, csq);
        registration.ServiceChanged += Tell;
        act.SwitchedOn += TellAct;
    }

    /// <summary>Power-up: nothing has been told.</summary>
    public void Forget() => (_toldAct, _toldCsq) = (Unknown, UnknownLevel);

    private void Tell()
    {
        var level = _registration.Signal?.CsqIndex ?? UnknownLevel;
        if (_csq.IsOn && level != _toldCsq)
            _urcs.Send($"+QIND: \"csq\",{level},99");
        _toldCsq = level;
        if (_act.IsOn && Access() != _toldAct)
            TellAct();
        _toldAct = Access();
    }

    private void TellAct() => _urcs.Send($"+QIND: \"act\",\"{Access()}\"");

    private string Access() => _registration.Cell?.Access switch
    {
        RadioAccess.EUtran => "LTE",
        RadioAccess.Utran => "WCDMA",
        RadioAccess.Gsm => "GSM",
        _ => Unknown,
    };
}

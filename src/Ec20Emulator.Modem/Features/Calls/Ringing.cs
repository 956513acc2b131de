using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>
/// Says RING, and who calls, as long as a call is incoming; the period is that of AT+QCFG="urc/ri/ring", 6 s. S0 of a port with a DTE
/// answers on its ring; a DTE that has DTR off under AT&amp;D2 does not (at-engine.md 10). AT+QINDCFG="ring" silences RING, not who calls.
/// </summary>
internal sealed class Ringing
{
    private readonly ModemCore _core;
    private readonly CallSettings _settings;
    private readonly CallLines _lines;
    private readonly CallHandling _handling;
    private readonly RingIndicator _indicator;
    private readonly IndicationSwitch _ring;
    private ModemTimer? _next;
    private ModemTimer? _autoAnswer;
    private Call? _ringing;
    private int _count;

    public Ringing(ModemCore core, CallTable table, CallSettings settings, CallLines lines, CallHandling handling, RingIndicator indicator, IndicationSwitch ring)
    {
        (_core, _settings, _lines, _handling, _indicator, _ring) = (core, settings, lines, handling, indicator, ring);
        table.Changed += Follow;
        table.Ended += Follow;
    }

    private void Follow(Call call)
    {
        var rings = call.State is CallState.Incoming && call.EndReason is null;
        if (rings && _ringing is null)
        {
            (_ringing, _count) = (call, 0);
            Ring();
        }
        else if (!rings && _ringing == call)
        {
            _ringing = null;
            _next?.Stop();
            _autoAnswer?.Stop();
            _indicator.StopRinging();
        }
    }

    private void Ring()
    {
        if (_ringing is not { } call)
            return;
        _count++;
        if (_ring.IsOn)
            _core.Urcs.Send(_settings.ExtendedRing ? Urc.Line("+CRING: VOICE") : new Urc(Code: new FinalResult(ResultCode.Ring)));
        if (_settings.ShowsCaller)
            _core.Urcs.Send(_lines.Caller(call));
        (_next ??= _core.Scheduler.Timer(Ring)).Start(_indicator.RingPeriod);
        if (_core.Ports.Attached.Any(Answers))
            (_autoAnswer ??= _core.Scheduler.Timer(() => _handling.Answer())).Start(TimeSpan.Zero);
    }

    private bool Answers(ModemPort port)
    {
        var isLineDown = port.Settings.DtrAction == 2 && !port.Wiring.DteLines.HasFlag(DteLines.Dtr);
        return port.Settings.Registers[0] is var rings and > 0 && _count >= rings && !isLineDown;
    }
}

using Ec20Emulator.Modem.Engine;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Tells the DTE what happens to calls beside RING: ^DSCI, +CCWA, +CSSI, +CSSU and how calls end (sms-calls.md 8).</summary>
internal sealed class CallReports
{
    /// <summary>+CSSI: the call of the modem has been forwarded.</summary>
    public const int Forwarded = 2;

    /// <summary>+CSSU: the call to the modem has been forwarded to it.</summary>
    public const int WasForwarded = 0;

    private readonly UrcRouter _urcs;
    private readonly CallSettings _settings;
    private readonly CallLines _lines;
    private readonly Dialling _dialling;
    private readonly CallForwarding _forwarding;
    private readonly ILogger _log;

    public CallReports(
        UrcRouter urcs, CallTable table, CallSettings settings, CallLines lines, Dialling dialling, CallForwarding forwarding, ILogger log)
    {
        (_urcs, _settings, _lines, _dialling, _forwarding, _log) = (urcs, settings, lines, dialling, forwarding, log);
        table.Changed += Changed;
        table.Ended += Ended;
    }

    /// <summary>+CSSI: news of a supplementary service for a call of the modem.</summary>
    /// <param name="code">0 = all calls to the modem are forwarded, 1 = some are, <see cref="Forwarded"/>, 3 = the other party is in a call and has been told.</param>
    public void TellOriginated(int code)
    {
        if (_settings.TellsOriginatedServices)
            _urcs.Send($"+CSSI: {code}");
    }

    /// <summary>+CSSU: news of a supplementary service from the other party.</summary>
    /// <param name="code"><see cref="WasForwarded"/>, 2 = it holds the call, 3 = it has taken it again.</param>
    public void TellTerminated(int code)
    {
        if (_settings.TellsTerminatedServices)
            _urcs.Send($"+CSSU: {code}");
    }

    private void Changed(Call call)
    {
        CallLog.Moved(_log, call.Id, call.Direction, call.Number.IsWithheld ? "withheld" : CallLog.Shown(call.Number.Digits), call.State);
        if (call is { Direction: CallDirection.Outgoing, State: CallState.Dialing })
            TellForwarding();
        if (call.State is CallState.Waiting && _settings.TellsWaiting)
            _urcs.Send(CallLines.Waiting(call));
        if (_settings.TellsSteps)
            _urcs.Send(CallLines.Step(call));
    }

    private void TellForwarding()
    {
        if (_forwarding[ForwardingReason.Unconditional] is not null)
            TellOriginated(0);
        else if ((_forwarding[ForwardingReason.Busy] ?? _forwarding[ForwardingReason.NoReply] ?? _forwarding[ForwardingReason.NotReachable]) is not null)
            TellOriginated(1);
    }

    private void Ended(Call call)
    {
        CallLog.Ended(_log, call.Id, call.EndReason, call.Cause);
        if (call.EndReason is not EndReason.PowerOff && _settings.TellsSteps)
            _urcs.Send(CallLines.Step(call));
        if (_dialling.Close(call) is { } result)
            _urcs.Send(new Urc(Code: result));
    }
}

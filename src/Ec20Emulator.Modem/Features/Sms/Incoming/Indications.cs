using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Incoming;

/// <summary>Sends or keeps what is told of new messages, by the mode of AT+CNMI (sms-calls.md 6).</summary>
/// <param name="settings">AT+CNMI.</param>
/// <param name="isTold">AT+QINDCFG="smsincoming": off keeps silent.</param>
/// <param name="urcs">Where they go.</param>
/// <param name="log">Told what is dropped.</param>
internal sealed class Indications(SmsSettings settings, IndicationSwitch isTold, UrcRouter urcs, ILogger log)
{
    /// <summary>Most kept under mode 0.</summary>
    public const int Limit = 64;

    private readonly Queue<Information> _kept = new();

    private int Mode => settings.Saved.NewMessages.Mode;

    /// <summary>True where a message may be passed on to the DTE: somebody is there, or will be told when the mode changes.</summary>
    public bool CanPassOn => Mode switch
    {
        _ when !isTold.IsOn => false,
        0 => _kept.Count < Limit,
        1 => urcs.Target() is { IsInTransparentMode: false },
        _ => urcs.Target() is not null,
    };

    /// <summary>Tells.</summary>
    public void Tell(Information frame)
    {
        if (!isTold.IsOn)
            return;
        if (Mode == 0)
            Keep(frame);
        else if (Mode == 1 && urcs.Target() is { IsInTransparentMode: true })
            SmsLog.IndicationsDropped(log, 1, "the port is in data mode");
        else
            urcs.Send(new Urc(frame));
    }

    /// <summary>AT+CNMI was given: what was kept is sent, or dropped, where the mode keeps no longer.</summary>
    public void ModeChanged()
    {
        if (Mode == 0)
            return;
        if (settings.Saved.NewMessages.Clears == 1)
            Forget("AT+CNMI clears them");
        while (_kept.TryDequeue(out var frame))
            urcs.Send(new Urc(frame));
    }

    /// <summary>Drops what is kept.</summary>
    public void Forget(string reason)
    {
        if (_kept.Count > 0)
            SmsLog.IndicationsDropped(log, _kept.Count, reason);
        _kept.Clear();
    }

    private void Keep(Information frame)
    {
        _kept.Enqueue(frame);
        if (_kept.Count <= Limit)
            return;
        _kept.Dequeue();
        SmsLog.IndicationsDropped(log, 1, $"more than {Limit} are kept");
    }
}

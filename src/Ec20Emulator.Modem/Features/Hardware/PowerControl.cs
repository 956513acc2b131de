using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Hardware;

/// <summary>Power key, boot, reboot and power-down (at-engine.md 14).</summary>
internal sealed class PowerControl : Feature
{
    private readonly ModemCore _core;
    private readonly Func<IReadOnlyList<Feature>> _features;
    private readonly ModemTimer _next;
    private readonly TaskCompletionSource _firstWake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? _step;

    public PowerControl(ModemCore core, Func<IReadOnlyList<Feature>> features)
    {
        (_core, _features) = (core, features);
        _next = core.Scheduler.Timer(() => _step?.Invoke());
    }

    /// <summary>True from the power key until power is gone.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Completes when the ports listen for the first time.</summary>
    public Task FirstWake => _firstWake.Task;

    public override IReadOnlyList<object> Commands => [];

    /// <summary>The power key: boots a modem that is off.</summary>
    public void TurnOn()
    {
        if (IsOn)
            return;
        IsOn = true;
        After(_core.Options.Delays.Ready, Wake);
    }

    /// <summary>Power goes without a word.</summary>
    public void CutPower()
    {
        if (!IsOn)
            return;
        IsOn = false;
        _next.Stop();
        foreach (var feature in _features().Reverse())
            feature.PowerOff();
        foreach (var port in _core.Ports.Ports)
            port.Sleep();
    }

    private void Wake()
    {
        _core.Profile.LoadAtPowerUp();
        foreach (var port in _core.Ports.Ports)
            port.Wake();
        _core.Urcs.Send("RDY");
        foreach (var feature in _features())
            feature.PowerOn();
        _firstWake.TrySetResult();
    }

    private void After(TimeSpan delay, Action step)
    {
        _step = step;
        _next.Start(delay);
    }
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Network;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Power;

/// <summary>Power key, boot, reboot and power-down (at-engine.md 14).</summary>
internal sealed class PowerSupply
{
    private readonly ModemCore _core;
    private readonly PhoneFunction _function;
    private readonly SimCard _sim;
    private readonly Registration _registration;
    private readonly Func<IReadOnlyList<Feature>> _features;
    private readonly StepSequence _steps;
    private readonly ILogger _log;
    private readonly TaskCompletionSource _firstWake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PowerSupply(
        ModemCore core, PhoneFunction function, SimCard sim, Registration registration, Func<IReadOnlyList<Feature>> features)
    {
        (_core, _function, _sim, _registration, _features) = (core, function, sim, registration, features);
        _steps = new StepSequence(core.Scheduler);
        _log = core.Logs.CreateLogger("Power");
    }

    /// <summary>Where the modem is.</summary>
    public PowerState State { get; private set; }

    /// <summary>Completes when the ports listen for the first time.</summary>
    public Task FirstWake => _firstWake.Task;

    /// <summary>Told that power is about to go, and where the modem is until then; null = nobody is.</summary>
    public Action<PowerState>? Going { get; set; }

    /// <summary>The power key pressed: boots a modem that is off; nothing otherwise.</summary>
    public void TurnOn()
    {
        if (State is not PowerState.Off)
            return;
        State = PowerState.Booting;
        PowerLog.Boots(_log);
        var delays = _core.Options.Delays;
        _steps.Start((delays.Ready, Wake), (delays.FunctionLevel, StartPhone));
    }

    /// <summary>Power-down: says POWERED DOWN, then power goes. Nothing while the modem is off, starting or on its way down.</summary>
    /// <param name="deregister">True to leave the network first, as the power key held down does.</param>
    public void TurnOff(bool deregister) => GoDown(() =>
    {
        if (deregister)
            _registration.Deregister();
        _steps.Start((_core.Options.Delays.PowerDown, SayPoweredDown));
    });

    /// <summary>Reboot: nothing is said until <c>RDY</c>.</summary>
    public void Reboot() => GoDown(Reset);

    /// <summary>The reset line: power goes and comes back at once.</summary>
    public void Reset()
    {
        CutPower();
        TurnOn();
    }

    /// <summary>The modem stops answering; its connections stay. Nothing unless it runs.</summary>
    public void Hang()
    {
        if (State is not PowerState.On)
            return;
        State = PowerState.Hung;
        foreach (var port in _core.Ports.Ports)
            port.Hang();
    }

    /// <summary>Power goes without a word.</summary>
    public void CutPower()
    {
        if (State is PowerState.Off)
            return;
        Going?.Invoke(State);
        State = PowerState.Off;
        _core.Usb.Show(null);
        _steps.Cancel();
        // First the ports: a connection that ends below must not speak to a DTE any more.
        foreach (var port in _core.Ports.Ports)
            port.LosePower();
        foreach (var feature in _features().Reverse())
            feature.PowerOff();
        _function.Reset();
        foreach (var port in _core.Ports.Ports)
            port.Sleep();
        PowerLog.Off(_log);
    }

    /// <summary>Goes deaf at once, and on as soon as the command that asked for it has its answer.</summary>
    private void GoDown(Action then)
    {
        if (State is not PowerState.On)
            return;
        State = PowerState.GoingDown;
        PowerLog.GoesDown(_log);
        foreach (var port in _core.Ports.Ports)
            port.Deafen();
        _core.Mailbox.Post(() =>
        {
            if (State is not PowerState.GoingDown)
                return;
            foreach (var port in _core.Ports.Ports)
                port.AbandonWork();
            then();
        });
    }

    private void SayPoweredDown()
    {
        _core.Urcs.Send("POWERED DOWN");
        CutPower();
    }

    private void Wake()
    {
        State = PowerState.On;
        PowerLog.Up(_log);
        _core.Profile.LoadAtPowerUp();
        var usb = new UsbConfiguration(_core.State.Settings, _core.Options.Model);
        foreach (var port in _core.Ports.Ports.Where(port => usb.Has(port.Traits.Line)))
            port.Wake();
        (_core.Ports.Nmea.IsThere, _core.Ports.HasUsbAudio) = (usb.HasNmea, usb.HasAudio);
        _core.Usb.Show(usb.ToDevice());
        if (NumberKey.PowerOnUrc.Read(_core.State.Settings) is not [0])
            _core.Urcs.Send("RDY");
        foreach (var feature in _features())
            feature.PowerOn();
        _firstWake.TrySetResult();
    }

    private void StartPhone()
    {
        _function.Announce();
        _sim.PowerUp();
    }
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Power;


namespace Ec20Emulator.Modem.Control;

/// <summary>The pins that make a module run: VBAT, PWRKEY and RESET_N (at-engine.md 14).</summary>
public sealed class PowerPins
{
    private readonly ModemCore _core;
    private readonly PowerSupply _power;
    private readonly Appointments _appointments;

    internal PowerPins(ModemCore core, PowerSupply power, Appointments appointments) => (_core, _power, _appointments) = (core, power, appointments);

    /// <summary>A short press of the power key: a modem that is off boots with the delays of its profile; nothing otherwise.</summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> PressKeyAsync(When? when = null) => _appointments.MakeAsync("power key pressed", when, _ => _power.TurnOn());

    /// <summary>
    /// A long press: the modem leaves the network and says <c>POWERED DOWN</c>, as after AT+QPOWD=1. How long that takes is
    /// <see cref="DelayProfile.PowerDown"/>. Nothing unless it runs.
    /// </summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> HoldKeyAsync(When? when = null) =>
        _appointments.MakeAsync("power key held", when, _ => _power.TurnOff(deregister: true));

    /// <summary>
    /// VBAT is gone: the modem is off at once, without a word, until the key is pressed. RAM: files are gone, the rest of its state is as
    /// last saved.
    /// </summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> CutAsync(When? when = null) => _appointments.MakeAsync("power cut", when, _ => _power.CutPower());

    /// <summary>The reset line: as a power cut, and the modem boots at once. The way out of a modem that hangs.</summary>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> ResetAsync(When? when = null) => _appointments.MakeAsync("reset", when, _ => _power.Reset());

    /// <summary>VBAT dips: the modem is off without a word, and boots by itself when the voltage is back.</summary>
    /// <param name="duration">How long, by the modem's clock; zero or more.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public Task<Appointment> BrownOutAsync(TimeSpan duration, When? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return _appointments.MakeAsync($"brown-out of {duration.TotalMilliseconds:0} ms", when, _ =>
        {
            _power.CutPower();
            _core.Scheduler.After(duration, _power.TurnOn);
        });
    }

    /// <summary>The modem stops answering, its connections stay: only a reset or a power cut helps.</summary>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    public Task<Appointment> HangAsync(When? when = null) => _appointments.MakeAsync("the modem hangs", when, _ =>
    {
        if (_power.State is not PowerState.On)
            throw new InvalidOperationException("the modem does not run, so it cannot hang");
        _power.Hang();
    });

    /// <summary>Off, Booting, On, GoingDown or Hung.</summary>
    public Task<string> ReadAsync() => _core.Mailbox.AskAsync(Look);

    /// <summary>The same, on the mailbox.</summary>
    internal string Look() => _power.State.ToString();
}

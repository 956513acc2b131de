using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Power;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The pins that make a module run: VBAT, PWRKEY and RESET_N (at-engine.md 14).</summary>
[WorldControl("power", "Power key, reset line and supply.")]
public sealed class PowerPins : WorldControl
{
    private readonly ModemCore _core;
    private readonly PowerSupply _power;

    internal PowerPins(ModemCore core, PowerSupply power)
        : base(core.Appointments) => (_core, _power) = (core, power);

    /// <summary>A short press of the power key: a modem that is off boots with the delays of its profile; nothing otherwise.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("A short press of the power key: a modem that is off boots.")]
    [Words("key")]
    [Http("POST", "power/press-key")]
    public Task<Appointment> PressKeyAsync(When? when = null) => ActAsync([], "power key pressed", when, _ => _power.TurnOn());

    /// <summary>
    /// A long press: the modem leaves the network and says <c>POWERED DOWN</c>, as after AT+QPOWD=1. How long that takes is
    /// <see cref="DelayProfile.PowerDown"/>. Nothing unless it runs.
    /// </summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("A long press: the modem leaves the network and says POWERED DOWN.")]
    [Words("held")]
    [Http("POST", "power/hold-key")]
    public Task<Appointment> HoldKeyAsync(When? when = null) => ActAsync([], "power key held", when, _ => _power.TurnOff(deregister: true));

    /// <summary>
    /// VBAT is gone: the modem is off at once, without a word, until the key is pressed. RAM: files are gone, the rest of its state is as
    /// last saved.
    /// </summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("VBAT is gone: the modem is off at once, until the key is pressed.")]
    [Words("cut")]
    [Http("POST", "power/cut")]
    public Task<Appointment> CutAsync(When? when = null) => ActAsync([], "power cut", when, _ => _power.CutPower());

    /// <summary>The reset line: as a power cut, and the modem boots at once. The way out of a modem that hangs.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("The reset line: as a power cut, and the modem boots at once.")]
    [Words("reset")]
    [Http("POST", "power/reset")]
    public Task<Appointment> ResetAsync(When? when = null) => ActAsync([], "reset", when, _ => _power.Reset());

    /// <summary>VBAT dips: the modem is off without a word, and boots by itself when the voltage is back.</summary>
    /// <param name="duration">How long, by the modem's clock; zero to a day.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative or longer than a day.</exception>
    [WorldAction("VBAT dips: the modem is off without a word, and boots when the voltage is back.")]
    [Words("browns out {duration}")]
    [Http("POST", "power/brown-out")]
    public Task<Appointment> BrownOutAsync(
        [Duration(0, 86_400_000), Field("How long the modem is off, by its clock, up to a day.")] TimeSpan duration, When? when = null) =>
        ActAsync([duration], $"brown-out of {duration.TotalMilliseconds:0} ms", when, _ =>
        {
            _power.CutPower();
            _core.Scheduler.After(duration, _power.TurnOn);
        });

    /// <summary>The modem stops answering, its connections stay: only a reset or a power cut helps.</summary>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    [WorldAction("The modem stops answering; a reset or a power cut helps.")]
    [Words("hangs")]
    [Http("POST", "power/hang")]
    public Task<Appointment> HangAsync(When? when = null) => ActAsync([], "the modem hangs", when, _ =>
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

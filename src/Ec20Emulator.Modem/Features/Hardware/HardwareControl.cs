using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Hardware;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>What surrounds the module on its board.</summary>
[WorldControl("hardware", "Battery, temperature, analogue inputs and the airplane line.")]
public sealed class HardwareControl : WorldControl
{
    private readonly Board _board;
    private readonly Func<AirplaneLine> _airplane;

    internal HardwareControl(ModemCore core, Board board, Func<AirplaneLine> airplane)
        : base(core.Appointments) => (_board, _airplane) = (board, airplane);

    /// <summary>Changes the battery that AT+CBC shows.</summary>
    /// <param name="percent">Charge, 0-100 %.</param>
    /// <param name="millivolts">Voltage, 3300-4300 mV.</param>
    /// <param name="charging">0 discharging, 1 charging, 2 charged.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Changes the battery AT+CBC shows.")]
    [Words("battery {percent} {millivolts} {charging}")]
    [Http("PUT", "hardware/battery")]
    public Task<Appointment> SetBatteryAsync(
        [Range(0, 100), Field("Charge in percent.")] int percent,
        [Range(3300, 4300), Field("Voltage in millivolts.")] int millivolts,
        [Range(0, 2), Field("0 discharging, 1 charging, 2 charged.")] int charging,
        When? when = null) =>
        ActAsync([percent, millivolts, charging], $"battery {percent} % {millivolts} mV", when, _ => _board.SetBattery(charging, percent, millivolts));

    /// <summary>Changes the temperature that AT+QTEMP shows.</summary>
    /// <param name="celsius">Temperature at the power amplifier, -40 to 100 °C.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is out of range.</exception>
    [WorldAction("Changes the temperature AT+QTEMP shows.")]
    [Words("temperature {celsius}")]
    [Http("PUT", "hardware/temperature")]
    public Task<Appointment> SetTemperatureAsync([Range(-40, 100), Field("Degrees Celsius at the power amplifier.")] int celsius, When? when = null) =>
        ActAsync([celsius], $"temperature {celsius} °C", when, _ => _board.Temperature = celsius);

    /// <summary>Puts a voltage to an analogue input, which AT+QADC measures.</summary>
    /// <param name="input">0 or 1.</param>
    /// <param name="millivolts">0-4200 mV.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Puts a voltage to an analogue input, which AT+QADC measures.")]
    [Words("adc {input} {millivolts}")]
    [Http("PUT", "hardware/adc")]
    public Task<Appointment> SetAdcAsync(
        [Range(0, 1), Field("The input.")] int input, [Range(0, 4200), Field("Voltage in millivolts.")] int millivolts, When? when = null) =>
        ActAsync([input, millivolts], $"adc {input} {millivolts} mV", when, _ => _board.SetVoltage(input, millivolts));

    /// <summary>Pulls the line W_DISABLE#, which AT+QCFG="airplanecontrol" makes flight mode of.</summary>
    /// <param name="isLow">True = low, flight mode; false = high, as at first.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Pulls the line W_DISABLE# low, or lets it go.")]
    [Words("airplane-line low{isLow=true}")]
    [Words("airplane-line high{isLow=false}")]
    [Http("PUT", "hardware/airplane-line")]
    public Task<Appointment> SetAirplaneLineAsync([Field("True = low: flight mode where AT+QCFG says so.")] bool isLow, When? when = null) =>
        ActAsync([isLow], $"W_DISABLE# {(isLow ? "low" : "high")}", when, _ => _airplane().Set(isLow));
}

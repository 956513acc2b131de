namespace Ec20Emulator.Modem.Features.Hardware;

/// <summary>What surrounds the module: its supply, how warm it is, voltages at its inputs. The world's: it outlives power cycles.</summary>
internal sealed class Board
{
    /// <summary>Number of analogue inputs.</summary>
    public const int AdcInputs = 2;

    private const int FirstCharge = 80;
    private const int FirstMillivolts = 3800;
    private const int FirstTemperature = 35;
    private const int AboveAmplifier = 3;

    private readonly int[] _millivolts = new int[AdcInputs];

    /// <summary>0 discharging, 1 charging, 2 charged.</summary>
    public int Charging { get; private set; }

    /// <summary>Charge, 0-100 %.</summary>
    public int Charge { get; private set; } = FirstCharge;

    /// <summary>Supply in millivolts, 3300-4300.</summary>
    public int Millivolts { get; private set; } = FirstMillivolts;

    /// <summary>Temperature around the power amplifier, in °C; crystal and power supply are a little warmer.</summary>
    public int Temperature { get; set; } = FirstTemperature;

    /// <summary>Temperatures as AT+QTEMP prints them: power supply, crystal, power amplifier.</summary>
    public (int Supply, int Crystal, int Amplifier) Temperatures => (Temperature + AboveAmplifier, Temperature + 1, Temperature);

    /// <summary>Changes the battery.</summary>
    public void SetBattery(int charging, int charge, int millivolts) => (Charging, Charge, Millivolts) = (charging, charge, millivolts);

    /// <summary>Voltage of an analogue input in millivolts.</summary>
    /// <param name="input">0 or 1.</param>
    public int VoltageAt(int input) => _millivolts[input];

    /// <summary>Puts a voltage to an analogue input.</summary>
    /// <param name="input">0 or 1.</param>
    /// <param name="millivolts">0-4200.</param>
    public void SetVoltage(int input, int millivolts) => _millivolts[input] = millivolts;

    /// <summary>Everything as at first.</summary>
    public void Restore()
    {
        SetBattery(0, FirstCharge, FirstMillivolts);
        Temperature = FirstTemperature;
        Array.Clear(_millivolts);
    }
}

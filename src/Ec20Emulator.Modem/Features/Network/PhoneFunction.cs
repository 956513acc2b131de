using Ec20Emulator.Modem.Core;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>How much of the phone is switched on. Full after each power-up: AT+CFUN is not saved.</summary>
internal sealed class PhoneFunction(ModemCore core)
{
    /// <summary>Raised when the level has changed, with the one before.</summary>
    public event Action<FunctionLevel>? Changed;

    /// <summary>The level. It counts only while the modem runs.</summary>
    public FunctionLevel Level { get; private set; } = FunctionLevel.Full;

    /// <summary>True while full function is refused (AT+QCFG="airplanecontrol").</summary>
    public bool IsHeldOff { get; set; }

    /// <summary>AT+CFUN: SIM and radio follow at once, each with its URCs.</summary>
    public void Set(FunctionLevel level)
    {
        if (level == Level)
            return;
        var before = Level;
        Level = level;
        Changed?.Invoke(before);
    }

    /// <summary>The step of the start-up that tells the level.</summary>
    public void Announce() => core.Urcs.Send($"+CFUN: {(int)Level}");

    /// <summary>Power is gone: the next start is at full function.</summary>
    public void Reset() => Level = FunctionLevel.Full;
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Stored;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The line W_DISABLE# of the module and what AT+QCFG="airplanecontrol" makes of it (device-extras.md 7). Lives on the mailbox.</summary>
internal sealed class AirplaneLine(ModemCore core, PhoneFunction function)
{
    private bool _isPowered = true;

    /// <summary>True while the line is low. The world's: it outlives power cycles.</summary>
    public bool IsLow { get; private set; }

    /// <summary>0 without effect, 1 and 2 flight mode.</summary>
    public int Mode => NumberKey.AirplaneControl.Read(core.State.Settings)[0];

    /// <summary>True while it holds the radio off.</summary>
    public bool HoldsOff { get; private set; }

    /// <summary>The line changes.</summary>
    public void Set(bool isLow)
    {
        IsLow = isLow;
        if (_isPowered)
            Apply();
    }

    /// <summary>AT+QCFG changes what it does.</summary>
    /// <returns>False where that could not be stored.</returns>
    public bool TrySetMode(int mode)
    {
        if (!core.State.Settings.SaveNumbers(NumberKey.AirplaneControl.SavedAs, [mode]))
            return false;
        Apply();
        return true;
    }

    /// <summary>Power is on, before the phone starts.</summary>
    public void PowerOn()
    {
        _isPowered = true;
        Apply();
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff() => (_isPowered, HoldsOff) = (false, false);

    private void Apply()
    {
        var holds = IsLow && Mode != 0;
        function.IsHeldOff = IsLow && Mode == 1;
        if (holds == HoldsOff)
            return;
        HoldsOff = holds;
        function.Set(holds ? FunctionLevel.RadioOff : FunctionLevel.Full);
    }
}

using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>AT+QGPSCFG="outport": the port <c>usbnmea</c> is refused with 503 while AT+QPCMV has it for the voice of calls (gnss.md 4).</summary>
/// <param name="name">The key.</param>
/// <param name="core">The modem.</param>
internal sealed class OutPortSetting(GnssKey name, ModemCore core) : IKeyedSetting<GnssValues.OutPort>
{
    /// <summary>Why the port cannot be had.</summary>
    internal const string Taken = "the voice of calls has the port: AT+QPCMV=0";

    public string Key => name.Key;

    public AtResult Apply(GnssValues.OutPort args, Turn turn)
    {
        if (args.Port == PortNames.UsbNmea && core.Ports.Nmea.IsForVoice)
        {
            PortLog.Rejected(turn.Port.Log, turn.Port.Name, "+QGPSCFG", Taken);
            return AtResult.Cme(CmeError.GnssBusy);
        }
        return new GnssSetting<GnssValues.OutPort>(name, core.State.Settings).Apply(args, turn);
    }
}

using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells.Commands;

/// <summary>
/// AT+QOPS - lists all cells by operator; AT manual V2.0, 6.15. ERROR while the radio is off, in a call, or where AT+QCFG="nwscanmode" fixes a
/// technology. No cell is barred, and a GSM cell's C1 supposes that the network admits from -103 dBm on.
/// </summary>
[AtCommand("+QOPS")]
internal sealed class QOps(Registration registration, ScanControl scan, DelayProfile delays, Func<bool> isConnected) : IExecuteCommand
{
    private const int LowestReceivedLevel = -111;
    private const int LowestAdmitted = 8;

    private SignalLevel Signal => registration.Air.Signal;

    public AtResult Execute(Turn turn)
    {
        if (!registration.IsRadioOn || isConnected() || registration.Preferences.Now.ScanMode != ScanModes.Automatic)
            return AtResult.Error;
        return turn.After(delays.OperatorScan, () => AtResult.Lines([.. registration.Air.Audible.Where(scan.Covers).GroupBy(cell => cell.Operator).SelectMany(Show)]));
    }

    private IEnumerable<string> Show(IGrouping<NetworkOperator, Cell> group) =>
    [
        $"+QOPS: \"{group.Key.LongName}\",\"{group.Key.ShortName}\",\"{group.Key.Plmn}\"",
        .. group.Select((cell, i) => $"{i + 1},{Describe(cell)},0{(cell.Access is RadioAccess.Gsm ? ",1" : "")}"),
    ];

    private string Describe(Cell cell) => cell.Access switch
    {
        RadioAccess.Gsm =>
            $"\"2G\",{cell.Channel},{cell.AreaCode:X},{cell.CellId:X},{cell.PhysicalId},{Signal.Rssi - LowestReceivedLevel},{Signal.Rssi - LowestReceivedLevel - LowestAdmitted}",
        RadioAccess.Utran =>
            $"\"3G\",{cell.Channel},{cell.PhysicalId},{cell.AreaCode:X},{cell.CellId:X},{Signal.Rsrp},{2 * (Signal.Rsrq + 24)}",
        _ =>
            $"\"4G\",{cell.Channel},{cell.PhysicalId},{cell.AreaCode:X},{cell.CellId:X},{Signal.Rsrp},{Signal.Rsrq}{(scan.ShowsRssi ? $",{Signal.Rssi}" : "")}",
    };
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>
/// AT+QENG - the cells as the radio sees them; network-sim.md 2.1. Neighbours are listed on LTE alone: the serving cell itself and others of
/// its channel as "intra", those of other channels as "inter". What is not modelled is <c>-</c>.
/// </summary>
[AtCommand("+QENG")]
internal sealed class QEng(Registration registration, Func<bool> isInCall) : IWriteCommand<QEng.Args>
{
    private const string Serving = "servingcell";
    private const string Neighbours = "neighbourcell";

    /// <summary>Code of 10 MHz.</summary>
    private const int Bandwidth = 3;

    /// <summary>Lowest RSRP at which a cell can be chosen, dBm.</summary>
    private const int LowestLevel = -127;

    internal sealed record Args([Keyword(Serving, Neighbours)] string What);

    private SignalLevel Signal => registration.Air.Signal;

    public AtResult Write(Args args, Turn turn) => args.What == Serving
        ? AtResult.Line($"+QENG: \"{Serving}\",{(registration.Camped is { } cell ? $"\"{State()}\",{Describe(cell)}" : "\"SEARCH\"")}")
        : AtResult.Lines([.. registration.Camped is { Access: RadioAccess.EUtran } serving ? Around(serving) : []]);

    private string State() => registration.Cell is null ? "LIMSRV" : isInCall() ? "CONNECT" : "NOCONN";

    private string Describe(Cell cell)
    {
        var network = $"{cell.Operator.CountryCode},{cell.Operator.NetworkCode}";
        return cell.Access switch
        {
            RadioAccess.EUtran => $"\"LTE\",\"FDD\",{network},{cell.CellId:X},{cell.PhysicalId},{cell.Channel},{cell.BandNumber}," +
                $"{Bandwidth},{Bandwidth},{cell.AreaCode:X},{Signal.Rsrp},{Signal.Rsrq},{Signal.Rssi},{Signal.Sinr},{Signal.Rsrp - LowestLevel}",
            RadioAccess.Utran => $"\"WCDMA\",{network},{cell.AreaCode:X},{cell.CellId:X},{cell.Channel},{cell.PhysicalId},-," +
                $"{Signal.Rsrp},{Signal.Rsrq},-,-,-,-,-",
            _ => $"\"GSM\",{network},{cell.AreaCode:X},{cell.CellId:X},{cell.PhysicalId},{cell.Channel},0,{Signal.Rssi}," +
                "-,-,-,-,-,-,-,-,-,-,-,-,-,-,-,\"-\"",
        };
    }

    private IEnumerable<string> Around(Cell serving) => registration.Air.Audible
        .Where(cell => cell.Access is RadioAccess.EUtran)
        .OrderByDescending(cell => cell == serving)
        .Select(cell => cell.Channel == serving.Channel
            ? $"+QENG: \"neighbourcell intra\",\"LTE\",{Measured(cell)},-,-,-,-"
            : $"+QENG: \"neighbourcell inter\",\"LTE\",{Measured(cell)},-,-,-");

    private string Measured(Cell cell) =>
        $"{cell.Channel},{cell.PhysicalId},{Signal.Rsrq},{Signal.Rsrp},{Signal.Rssi},{Signal.Sinr},{Signal.Rsrp - LowestLevel}";
}

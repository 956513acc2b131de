using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QNWINFO - technology, operator, band and channel of the serving cell; network-sim.md 2.</summary>
[AtCommand("+QNWINFO")]
internal sealed class QNwInfo(Registration registration) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line(registration.Cell is { } cell
        ? $"+QNWINFO: \"{Technology(cell.Access)}\",\"{cell.Operator.Plmn}\",\"{cell.Band}\",{cell.Channel}"
        : "+QNWINFO: No Service");

    private static string Technology(RadioAccess access) => access switch
    {
        RadioAccess.EUtran => "FDD LTE",
        RadioAccess.Utran => "WCDMA",
        _ => "GSM",
    };
}

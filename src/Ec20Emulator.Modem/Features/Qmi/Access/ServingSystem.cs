using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>Where the modem is registered.</summary>
/// <param name="registration">Registration.</param>
/// <param name="sim">The card.</param>
internal sealed class ServingSystem(Registration registration, SimCard sim)
{
    private const int Attached = 1;
    private const int Detached = 2;
    private const int NetworkOf3Gpp = 2;
    private const int RoamingOn = 0;
    private const int RoamingOff = 1;
    private const int Ascii = 1;

    /// <summary>The TLVs of the answer, or of the indication.</summary>
    public byte[] Describe(bool isIndication)
    {
        object[][] access = registration.Cell is { } serving ? [[RadioInterfaces.Of(serving.Access)]] : [];
        byte[] first = NasTable.Serving.Write(
            ToState(registration.Status), registration.HasVoiceService ? Attached : Detached, registration.IsAttached ? Attached : Detached,
            registration.Cell is null ? 0 : NetworkOf3Gpp, (object)access);
        return registration.Cell is { } cell ? [.. first, .. DescribeCell(cell, isIndication)] : first;
    }

    /// <summary>The network the card is of.</summary>
    public void AnswerHome(Exchange exchange)
    {
        if (!sim.IsReady)
        {
            exchange.Refuse(QmiError.NotProvisioned);
            return;
        }
        var home = PlmnNumbers.Of(sim.HomeNetwork);
        var name = registration.Air.Cells.FirstOrDefault(cell => cell.Operator.Plmn == sim.HomeNetwork)?.Operator.LongName ?? "";
        exchange.Answer(NasTable.HomeNetwork, home.Country, home.Network, name);
        exchange.Answer(NasTable.HomeDigits, true, home.HasThreeDigits);
    }

    /// <summary>Names of the network.</summary>
    public void AnswerName(Exchange exchange)
    {
        if (registration.Cell is { Operator: var named })
            exchange.Answer(NasTable.PlmnName, Ascii, "", Ascii, 0, 0, named.ShortName, Ascii, 0, 0, named.LongName);
        else
            exchange.Refuse(QmiError.InformationUnavailable);
    }

    /// <summary>Band and channel.</summary>
    public void AnswerBand(Exchange exchange)
    {
        if (registration.Cell is { } cell)
            exchange.Answer(NasTable.Band, (object)(object[][])[[RadioInterfaces.Of(cell.Access), QmiBands.NumberOf(cell), cell.Channel]]);
        else
            exchange.Refuse(QmiError.InformationUnavailable);
    }

    /// <summary>The LTE cell the modem is in. Others are not told of.</summary>
    public void AnswerCells(Exchange exchange)
    {
        if (registration is not { Cell: { Access: RadioAccess.EUtran } cell, Signal: { } signal })
        {
            exchange.Refuse(QmiError.InformationUnavailable);
            return;
        }
        object[] heard = [cell.PhysicalId, 10 * signal.Rsrq, 10 * signal.Rsrp, 10 * signal.Rssi, 0];
        exchange.Answer(
            NasTable.LteCells, true, PlmnCode.Encode(cell.Operator.Plmn), cell.AreaCode, cell.CellId, cell.Channel, cell.PhysicalId, 0, 0, 0, 0, (object)(object[][])[heard]);
    }

    private static int ToState(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Home or RegistrationStatus.Roaming => 1,
        RegistrationStatus.Searching => 2,
        RegistrationStatus.Denied => 3,
        _ => 0,
    };

    private static object[][] DataCapabilities(RadioAccess access) => access switch
    {
        RadioAccess.Gsm => [[1], [2]],
        RadioAccess.Utran => [[3], [4]],
        _ => [[0x0B]],
    };

    private byte[] DescribeCell(Cell cell, bool isIndication)
    {
        var numbers = PlmnNumbers.Of(cell.Operator);
        var (area, id, tracking) = isIndication
            ? (NasTable.ToldAreaCode, NasTable.ToldCellId, NasTable.ToldTrackingArea)
            : (NasTable.AreaCode, NasTable.CellId, NasTable.TrackingArea);
        return
        [
            .. NasTable.Roaming.Write(registration.Status is RegistrationStatus.Roaming ? RoamingOn : RoamingOff),
            .. NasTable.DataCapability.Write((object)DataCapabilities(cell.Access)),
            .. NasTable.CurrentNetwork.Write(numbers.Country, numbers.Network, cell.Operator.LongName),
            .. id.Write(cell.CellId),
            .. cell.Access is RadioAccess.EUtran ? tracking.Write(cell.AreaCode) : area.Write(cell.AreaCode),
        ];
    }
}

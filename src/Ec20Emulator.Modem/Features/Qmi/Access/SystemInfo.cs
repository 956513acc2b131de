using System.Text;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>What each technology offers where the modem is.</summary>
internal static class SystemInfo
{
    private const int None = 0;
    private const int Limited = 1;
    private const int Available = 2;
    private const int Calls = 1;
    private const int Packets = 2;
    private const int Unknown = 0xFFFF;

    /// <summary>In place of the third digit of a network that has two.</summary>
    private const byte NoDigit = 0xFF;

    /// <summary>The TLVs of the answer, and of the indication.</summary>
    public static byte[] Of(Registration registration)
    {
        var camped = registration.Camped;
        int ServiceOf(RadioAccess access) => camped?.Access != access ? None : registration.Cell is null ? Limited : Available;
        return
        [
            .. NasTable.GsmService.Write(ServiceOf(RadioAccess.Gsm), ServiceOf(RadioAccess.Gsm), false),
            .. NasTable.UmtsService.Write(ServiceOf(RadioAccess.Utran), ServiceOf(RadioAccess.Utran), false),
            .. NasTable.LteService.Write(ServiceOf(RadioAccess.EUtran), ServiceOf(RadioAccess.EUtran), false),
            .. camped is null ? [] : Describe(registration, camped),
        ];
    }

    private static byte[] Describe(Registration registration, Cell cell)
    {
        var isLte = cell.Access is RadioAccess.EUtran;
        var domain = (registration.HasVoiceService ? Calls : 0) | (registration.IsAttached ? Packets : 0);
        object[] common =
        [
            true, domain, true, Calls | Packets, true, registration.Status is RegistrationStatus.Roaming, true, registration.Cell is null,
            !isLte, isLte ? Unknown : cell.AreaCode, true, cell.CellId, false, 0, 0, true,
            Encoding.ASCII.GetBytes(cell.Operator.CountryCode), Pad(cell.Operator.NetworkCode),
        ];
        return cell.Access switch
        {
            RadioAccess.Gsm => NasTable.GsmSystem.Write([.. common, true, true, false, false]),
            RadioAccess.Utran => NasTable.UmtsSystem.Write([.. common, false, 0, false, 0, true, cell.PhysicalId]),
            _ => NasTable.LteSystem.Write([.. common, true, cell.AreaCode]),
        };
    }

    private static byte[] Pad(string digits) => digits.Length == 3 ? Encoding.ASCII.GetBytes(digits) : [.. Encoding.ASCII.GetBytes(digits), NoDigit];
}

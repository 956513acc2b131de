using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>Technologies by their numbers in QMI.</summary>
internal static class RadioInterfaces
{
    /// <summary>GSM.</summary>
    public const byte Gsm = 4;

    /// <summary>UMTS.</summary>
    public const byte Umts = 5;

    /// <summary>LTE.</summary>
    public const byte Lte = 8;

    /// <summary>A technology.</summary>
    public static byte Of(RadioAccess access) => access switch
    {
        RadioAccess.Gsm => Gsm,
        RadioAccess.Utran => Umts,
        _ => Lte,
    };

    /// <summary>The technology of a number; null where there is none.</summary>
    public static RadioAccess? ToAccess(int number) => number switch
    {
        Gsm => RadioAccess.Gsm,
        Umts => RadioAccess.Utran,
        Lte => RadioAccess.EUtran,
        _ => null,
    };

    /// <summary>Those of a module.</summary>
    public static byte[] Of(ModelProfile model) => model.Technologies.Contains(ModelProfile.AllTechnologies) ? [Gsm, Umts, Lte] : [Umts, Lte];
}

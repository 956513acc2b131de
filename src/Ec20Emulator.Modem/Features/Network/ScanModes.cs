namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of AT+QCFG="nwscanmode" and of AT+WS46 (network-sim.md 6, 3).</summary>
internal static class ScanModes
{
    /// <summary>Every technology.</summary>
    public const int Automatic = 0;

    private static readonly (int Mode, int Ws46)[] Pairs = [(1, 12), (2, 22), (3, 28)];

    /// <summary>True where a scan mode allows a technology. 4, 6, 7 and 8 are TD-SCDMA and CDMA, of which there are no cells.</summary>
    public static bool Allow(int mode, RadioAccess access) => mode switch
    {
        Automatic => true,
        1 => access is RadioAccess.Gsm,
        2 or 5 => access is RadioAccess.Utran,
        3 => access is RadioAccess.EUtran,
        _ => false,
    };

    /// <summary>The number AT+WS46 has for a scan mode of one technology; null where it has none.</summary>
    public static int? ToWs46(int mode) => Array.Find(Pairs, pair => pair.Mode == mode) is { Ws46: > 0 } found ? found.Ws46 : null;

    /// <summary>The scan mode of one technology for a number of AT+WS46; null where there is none.</summary>
    public static int? OfWs46(int number) => Array.FindIndex(Pairs, pair => pair.Ws46 == number) is >= 0 and var at ? Pairs[at].Mode : null;
}

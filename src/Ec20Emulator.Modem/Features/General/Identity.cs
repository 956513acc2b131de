namespace Ec20Emulator.Modem.Features.General;

/// <summary>What the firmware calls itself (at-engine.md 12). IMEI and serial number are in <see cref="ModemOptions"/>.</summary>
internal static class Identity
{
    public const string Manufacturer = "Quectel";

    public const string Model = "EC20F";

    public const string Revision = "EC20CEFAGR06A05M4G";

    /// <summary>Revision with its build, as AT+QGMR prints it.</summary>
    public const string RevisionWithBuild = Revision + "_01.001.01.001";

    public const string SubEdition = "V05";
}

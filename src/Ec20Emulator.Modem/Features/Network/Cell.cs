using System.Globalization;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>A network operator.</summary>
/// <param name="LongName">As AT+COPS prints it in format 0.</param>
/// <param name="ShortName">In format 1.</param>
/// <param name="Plmn">Country and network code, in format 2.</param>
internal sealed record NetworkOperator(string LongName, string ShortName, string Plmn)
{
    /// <summary>The operators whose names the modem knows, by number.</summary>
    public static readonly IReadOnlyList<NetworkOperator> Known =
    [
        new("CHINA MOBILE", "CMCC", "46000"),
        new("CHN-UNICOM", "UNICOM", "46001"),
        new("CHN-CT", "CT", "46011"),
    ];

    /// <summary>Country code, three digits.</summary>
    public string CountryCode => Plmn[..3];

    /// <summary>Network code, two or three digits with leading zeros.</summary>
    public string NetworkCode => Plmn[3..];

    /// <summary>A known operator.</summary>
    /// <param name="plmn">Its number.</param>
    public static NetworkOperator Of(string plmn) => Known.Single(known => known.Plmn == plmn);

    /// <summary>The name in a format of AT+COPS.</summary>
    /// <param name="format">0-2.</param>
    public string Name(int format) => format switch
    {
        0 => LongName,
        1 => ShortName,
        _ => Plmn,
    };
}

/// <summary>A cell the modem can hear.</summary>
/// <param name="Operator">Who runs it.</param>
/// <param name="Access">Its technology.</param>
/// <param name="AreaCode">Location or tracking area.</param>
/// <param name="CellId">Cell identity.</param>
/// <param name="Band">As AT+QNWINFO prints it, such as <c>LTE BAND 3</c>.</param>
/// <param name="Channel">ARFCN, UARFCN or EARFCN.</param>
internal sealed record Cell(NetworkOperator Operator, RadioAccess Access, int AreaCode, int CellId, string Band, int Channel)
{
    /// <summary>PCI, primary scrambling code or BSIC.</summary>
    public int PhysicalId { get; init; }

    /// <summary>Longitude and latitude in degrees, as AT+QCELLLOC prints them.</summary>
    public string Position { get; init; } = "120.014236,30.281816";

    /// <summary>Band number, the last word of <see cref="Band"/>; for GSM and UMTS its frequency in MHz.</summary>
    public int BandNumber => int.Parse(Band.AsSpan(Band.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);

    /// <summary>True where this SIM may not use the operator.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Area code, cell and technology as AT+CREG prints them: hexadecimal without leading zeros (network-sim.md 3).</summary>
    public string Location => string.Create(CultureInfo.InvariantCulture, $"\"{AreaCode:X}\",\"{CellId:X}\",{(int)Access}");
}

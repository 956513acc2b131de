namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Identifiers of elementary files (3GPP 51.011, 31.102; ETSI 102 221).</summary>
internal static class CardFileId
{
    /// <summary>EF DIR.</summary>
    public const int Applications = 0x2F00;

    /// <summary>EF PL.</summary>
    public const int Languages = 0x2F05;

    /// <summary>EF ICCID.</summary>
    public const int Iccid = 0x2FE2;

    /// <summary>EF IMSI.</summary>
    public const int Imsi = 0x6F07;

    /// <summary>EF UST.</summary>
    public const int Services = 0x6F38;

    /// <summary>EF ADN.</summary>
    public const int Phonebook = 0x6F3A;

    /// <summary>EF FDN.</summary>
    public const int Fixed = 0x6F3B;

    /// <summary>EF SMS.</summary>
    public const int Messages = 0x6F3C;

    /// <summary>EF GID1.</summary>
    public const int GroupId = 0x6F3E;

    /// <summary>EF MSISDN.</summary>
    public const int OwnNumbers = 0x6F40;

    /// <summary>EF SMSP.</summary>
    public const int MessageParameters = 0x6F42;

    /// <summary>EF LND.</summary>
    public const int Dialled = 0x6F44;

    /// <summary>EF SPN.</summary>
    public const int ServiceProvider = 0x6F46;

    /// <summary>EF ACC.</summary>
    public const int AccessClass = 0x6F78;

    /// <summary>EF FPLMN.</summary>
    public const int Forbidden = 0x6F7B;

    /// <summary>EF AD.</summary>
    public const int AdministrativeData = 0x6FAD;

    /// <summary>EF PNN.</summary>
    public const int NetworkNames = 0x6FC5;

    /// <summary>EF OPL.</summary>
    public const int NetworkRules = 0x6FC6;
}

namespace Ec20Emulator.Modem.Features.General;

/// <summary>Character sets of AT+CSCS.</summary>
internal enum CharacterSet
{
    /// <summary>GSM 7 bit default alphabet (3GPP 23.038).</summary>
    Gsm,

    /// <summary>International reference alphabet (ITU-T T.50).</summary>
    Ira,

    /// <summary>UCS2 as hexadecimal digits, four per character.</summary>
    Ucs2,
}

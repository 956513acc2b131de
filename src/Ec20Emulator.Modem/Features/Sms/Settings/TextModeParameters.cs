using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>AT+CSMP: the fields text mode does not name; factory values are the defaults. Not saved.</summary>
/// <param name="FirstOctet">fo of SUBMIT.</param>
/// <param name="RelativeValidity">vp as a number, 0-255; counts where <paramref name="AbsoluteValidity"/> is null.</param>
/// <param name="AbsoluteValidity">vp as a time.</param>
/// <param name="Protocol">pid.</param>
/// <param name="Coding">dcs.</param>
internal sealed record TextModeParameters(
    byte FirstOctet = 17, byte RelativeValidity = 167, ServiceCentreTime? AbsoluteValidity = null, byte Protocol = 0, DataCoding Coding = default)
{
    /// <summary>vp as AT+CSMP shows it.</summary>
    public string ShownValidity => AbsoluteValidity is { } time ? $"\"{time}\"" : $"{RelativeValidity}";

    /// <summary>vp in the format the first octet names.</summary>
    public ValidityPeriod Validity => (FirstOctet & ValidityPeriod.FormatMask) switch
    {
        ValidityPeriod.Relative => ValidityPeriod.FromOctets([RelativeValidity]),
        ValidityPeriod.Absolute => ValidityPeriod.FromOctets(AbsoluteValidity!.Octets),
        _ => ValidityPeriod.None,
    };

    /// <summary>True where vp is of the format the first octet names. The enhanced format is not supported.</summary>
    public bool IsConsistent => (FirstOctet & ValidityPeriod.FormatMask) switch
    {
        0 => true,
        ValidityPeriod.Relative => AbsoluteValidity is null,
        ValidityPeriod.Absolute => AbsoluteValidity is not null,
        _ => false,
    };
}

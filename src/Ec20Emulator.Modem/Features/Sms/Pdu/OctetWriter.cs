namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>Writes the fields of a TPDU.</summary>
internal static class OctetWriter
{
    /// <summary>An address of a TPDU: length in semi-octets, type, value.</summary>
    public static byte[] Address(SmsAddress address) => [(byte)address.SemiOctets, address.Type, .. address.ValueOctets()];

    /// <summary>An address of a service centre: length in octets, type included; 0 for none.</summary>
    public static byte[] ServiceCentre(SmsAddress? address)
    {
        if (address is null)
            return [0];
        var value = address.ValueOctets();
        return [(byte)(value.Length + 1), address.Type, .. value];
    }
}

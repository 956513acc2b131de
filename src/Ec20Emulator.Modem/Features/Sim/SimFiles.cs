using System.Text;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>The elementary files of the card, made from what it is known to hold (3GPP 51.011, 31.102). They cannot be written.</summary>
internal sealed class SimFiles(SimCard sim)
{
    /// <summary>EF ICCID.</summary>
    public const int Iccid = 12258;

    private const int Imsi = 28423;
    private const int Msisdn = 28480;
    private const int ServiceProvider = 28486;
    private const int AdministrativeData = 28589;

    private const int AlphaLength = 14;
    private const byte Unused = 0xFF;

    /// <summary>A file; null where the card does not have it.</summary>
    /// <param name="id">Its identifier.</param>
    public SimFile? Find(int id) => id switch
    {
        Iccid => new SimFile(id, Swapped(sim.Iccid.PadRight(20, 'F'))),
        Imsi => new SimFile(id, SubscriberNumber()),
        Msisdn => new SimFile(id, OwnNumber(), AlphaLength + 14),
        ServiceProvider => new SimFile(id, [0x00, .. Enumerable.Repeat(Unused, 16)]),
        AdministrativeData => new SimFile(id, [0x00, 0x00, 0x00, (byte)HomeNetworkCodeLength]),
        _ => null,
    };

    /// <summary>Two digits of the network code, unless a known operator has three.</summary>
    private int HomeNetworkCodeLength =>
        NetworkOperator.Known.FirstOrDefault(known => sim.Imsi.StartsWith(known.Plmn, StringComparison.Ordinal))?.NetworkCode.Length ?? 2;

    /// <summary>Digits in pairs, each with its nibbles swapped.</summary>
    private static byte[] Swapped(string digits)
    {
        var text = new StringBuilder(digits.Length);
        for (var i = 0; i + 1 < digits.Length; i += 2)
            text.Append(digits[i + 1]).Append(digits[i]);
        return Convert.FromHexString(text.ToString());
    }

    /// <summary>Length, then parity (9 odd, 1 even) and the digits; unused digits are F.</summary>
    private byte[] SubscriberNumber()
    {
        var parity = sim.Imsi.Length % 2 == 1 ? '9' : '1';
        var digits = Swapped((parity + sim.Imsi).PadRight(16, 'F'));
        return [(byte)((sim.Imsi.Length + 2) / 2), .. digits];
    }

    /// <summary>One record without a name: length, type of number, up to 20 digits, capability, extension.</summary>
    private byte[] OwnNumber()
    {
        var record = Enumerable.Repeat(Unused, AlphaLength + 14).ToArray();
        var isInternational = sim.OwnNumber.StartsWith('+');
        var digits = sim.OwnNumber.TrimStart('+');
        if (digits.Length == 0)
            return record;
        var packed = Swapped(digits.Length % 2 == 1 ? digits + "F" : digits);
        record[AlphaLength] = (byte)(packed.Length + 1);
        record[AlphaLength + 1] = (byte)(isInternational ? 0x91 : 0x81);
        packed.CopyTo(record, AlphaLength + 2);
        return record;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>A message as PDU mode has it: service centre and TPDU, in hexadecimal digits (3GPP 27.005, 3.1).</summary>
/// <param name="ServiceCentre">Null where it names none.</param>
/// <param name="Tpdu">The octets of the TPDU.</param>
internal sealed record MessagePdu(SmsAddress? ServiceCentre, ReadOnlyMemory<byte> Tpdu)
{
    /// <summary>Most hexadecimal digits.</summary>
    public const int MaximumDigits = 2 * (12 + Pdu.Tpdu.MaximumLength);

    /// <summary>Octets as counted by the commands: those of the TPDU.</summary>
    public int Length => Tpdu.Length;

    /// <summary>Reads digits of either case; the TPDU itself is not looked at.</summary>
    public static bool TryParse(string hex, [NotNullWhen(true)] out MessagePdu? pdu)
    {
        pdu = null;
        if (hex.Length > MaximumDigits || hex.Length % 2 != 0)
            return false;
        var octets = new byte[hex.Length / 2];
        if (Convert.FromHexString(hex, octets, out _, out _) is not System.Buffers.OperationStatus.Done)
            return false;
        var reader = new OctetReader(octets);
        if (!reader.TryTakeServiceCentre(out var serviceCentre))
            return false;
        pdu = new MessagePdu(serviceCentre, reader.TakeRest().ToArray());
        return true;
    }

    /// <summary>The digits, upper case.</summary>
    public string ToHex() => Convert.ToHexString(OctetWriter.ServiceCentre(ServiceCentre)) + Convert.ToHexString(Tpdu.Span);
}

using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>SMS-SUBMIT: a message on its way from the mobile station (3GPP 23.040, 9.2.2.2).</summary>
/// <param name="FirstOctet">Message type 1 and flags.</param>
/// <param name="Reference">Message reference, 0-255.</param>
/// <param name="Destination">Who is to get it; <see cref="SmsAddress.Empty"/> in a message stored without.</param>
/// <param name="Protocol">Protocol identifier.</param>
/// <param name="Coding">Data coding scheme.</param>
/// <param name="Validity">How long it is worth delivering, in the format the first octet names.</param>
/// <param name="Data">What it carries.</param>
internal sealed record SubmitTpdu(
    byte FirstOctet, byte Reference, SmsAddress Destination, byte Protocol, DataCoding Coding, ValidityPeriod Validity, UserData Data)
    : Tpdu(FirstOctet)
{
    /// <summary>True where the sender wants to know what became of it.</summary>
    public bool WantsReport => (FirstOctet & ReportFlag) != 0;

    /// <summary>Reads one; false where the octets are none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out SubmitTpdu? tpdu)
    {
        tpdu = null;
        var reader = new OctetReader(octets);
        if (!reader.TryTake(out byte first) || (first & 3) != 1 || !reader.TryTake(out byte reference) || !reader.TryTakeAddress(out var destination)
            || !reader.TryTake(out byte protocol) || !reader.TryTake(out byte coding)
            || !reader.TryTake(ValidityPeriod.LengthOf(first), out var validity)
            || !reader.TryTakeUserData(new DataCoding(coding), (first & HeaderFlag) != 0, out var data))
            return false;
        tpdu = new SubmitTpdu(first, reference, destination, protocol, new DataCoding(coding), ValidityPeriod.FromOctets(validity), data);
        return true;
    }

    public override byte[] ToOctets() =>
        [FirstOctet, Reference, .. OctetWriter.Address(Destination), Protocol, Coding.Value, .. Validity.Octets, .. Data.ToOctets()];
}

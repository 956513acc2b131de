using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>SMS-DELIVER: a message on its way to the mobile station (3GPP 23.040, 9.2.2.1).</summary>
/// <param name="FirstOctet">Message type 0 and flags; 4 = no more messages wait.</param>
/// <param name="Originator">Who sent it.</param>
/// <param name="Protocol">Protocol identifier.</param>
/// <param name="Coding">Data coding scheme.</param>
/// <param name="Time">When the service centre got it.</param>
/// <param name="Data">What it carries.</param>
internal sealed record DeliverTpdu(
    byte FirstOctet, SmsAddress Originator, byte Protocol, DataCoding Coding, ServiceCentreTime Time, UserData Data) : Tpdu(FirstOctet)
{
    /// <summary>First octet of a message without flags: no more messages wait.</summary>
    public const byte Plain = 4;

    /// <summary>What a message becomes on its way from the service centre to who is to get it.</summary>
    /// <param name="submitted">The message as it was sent.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="takenAt">When the service centre got it.</param>
    public static DeliverTpdu Of(SubmitTpdu submitted, SmsAddress sender, DateTimeOffset takenAt) => new(
        (byte)(Plain | (submitted.FirstOctet & (HeaderFlag | ReportFlag))), sender, submitted.Protocol, submitted.Coding, ServiceCentreTime.Of(takenAt), submitted.Data);

    /// <summary>Reads one; false where the octets are none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out DeliverTpdu? tpdu)
    {
        tpdu = null;
        var reader = new OctetReader(octets);
        if (!reader.TryTake(out byte first) || (first & 3) != 0 || !reader.TryTakeAddress(out var originator)
            || !reader.TryTake(out byte protocol) || !reader.TryTake(out byte coding) || !reader.TryTakeTime(out var time)
            || !reader.TryTakeUserData(new DataCoding(coding), (first & HeaderFlag) != 0, out var data))
            return false;
        tpdu = new DeliverTpdu(first, originator, protocol, new DataCoding(coding), time, data);
        return true;
    }

    public override byte[] ToOctets() =>
        [FirstOctet, .. OctetWriter.Address(Originator), Protocol, Coding.Value, .. Time.Octets, .. Data.ToOctets()];
}

using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>SMS-STATUS-REPORT: what became of a message sent (3GPP 23.040, 9.2.2.3).</summary>
/// <param name="FirstOctet">Message type 2 and flags.</param>
/// <param name="Reference">Reference of the message it is about, 0-255.</param>
/// <param name="Recipient">Where that message went.</param>
/// <param name="Time">When the service centre got that message.</param>
/// <param name="Discharge">When what the status tells happened.</param>
/// <param name="Status">0-31 delivered, 32-63 still trying, 64-127 given up (9.2.3.15).</param>
internal sealed record StatusReportTpdu(
    byte FirstOctet, byte Reference, SmsAddress Recipient, ServiceCentreTime Time, ServiceCentreTime Discharge, byte Status) : Tpdu(FirstOctet)
{
    /// <summary>First octet of a report without flags: no more messages wait.</summary>
    public const byte Plain = 6;

    /// <summary>Status: the message has been delivered.</summary>
    public const byte Delivered = 0;

    /// <summary>Status: the validity period is over; given up.</summary>
    public const byte Expired = 0x46;

    /// <summary>Status: congestion; given up.</summary>
    public const byte Congestion = 0x60;

    /// <summary>What may stand behind the status: parameter indicator and user data, kept as they came.</summary>
    public ReadOnlyMemory<byte> Extension { get; init; }

    /// <summary>Reads one; false where the octets are none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out StatusReportTpdu? tpdu)
    {
        tpdu = null;
        var reader = new OctetReader(octets);
        if (octets.Length > MaximumLength || !reader.TryTake(out byte first) || (first & 3) != 2 || !reader.TryTake(out byte reference)
            || !reader.TryTakeAddress(out var recipient) || !reader.TryTakeTime(out var time) || !reader.TryTakeTime(out var discharge)
            || !reader.TryTake(out byte status))
            return false;
        tpdu = new StatusReportTpdu(first, reference, recipient, time, discharge, status) { Extension = reader.TakeRest().ToArray() };
        return true;
    }

    public override byte[] ToOctets() =>
        [FirstOctet, Reference, .. OctetWriter.Address(Recipient), .. Time.Octets, .. Discharge.Octets, Status, .. Extension.Span];
}

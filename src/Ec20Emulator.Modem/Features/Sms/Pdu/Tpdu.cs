using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>A transfer protocol data unit of a short message (3GPP 23.040, 9.2.2).</summary>
/// <param name="FirstOctet">Message type and flags, <c>fo</c> of the AT commands.</param>
internal abstract record Tpdu(byte FirstOctet)
{
    /// <summary>Most octets one can have.</summary>
    public const int MaximumLength = 12 + 4 + 7 + 1 + UserData.MaximumOctets;

    /// <summary>Flag of the first octet: the user data begins with a header.</summary>
    public const byte HeaderFlag = 0x40;

    /// <summary>Flag of the first octet: SUBMIT wants a status report, DELIVER has had one asked for.</summary>
    public const byte ReportFlag = 0x20;

    /// <summary>True where the user data begins with a header.</summary>
    public bool HasHeader => (FirstOctet & HeaderFlag) != 0;

    /// <summary>The octets.</summary>
    public abstract byte[] ToOctets();

    /// <summary>Reads what a mobile station gets: DELIVER or STATUS-REPORT.</summary>
    public static bool TryReadIncoming(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out Tpdu? tpdu)
    {
        tpdu = null;
        if (octets.IsEmpty)
            return false;
        if ((octets[0] & 3) == 2)
        {
            var isReport = StatusReportTpdu.TryRead(octets, out var report);
            tpdu = report;
            return isReport;
        }
        var isDelivery = DeliverTpdu.TryRead(octets, out var delivery);
        tpdu = delivery;
        return isDelivery;
    }
}

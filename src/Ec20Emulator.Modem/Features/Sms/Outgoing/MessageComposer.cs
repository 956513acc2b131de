using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>Makes messages of what the host typed (sms-calls.md 2, 3).</summary>
/// <param name="settings">AT+CSMP.</param>
/// <param name="characterSet">AT+CSCS.</param>
internal sealed class MessageComposer(SmsSettings settings, TeCharacterSet characterSet)
{
    /// <summary>Reads a destination; null where it is none.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="type">Its type; null = by the sign.</param>
    public SmsAddress? Address(string typed, int? type) =>
        TypedAddress.TryRead(characterSet.Current, typed, type, out var address) ? address : null;

    /// <summary>Makes a message of text.</summary>
    /// <param name="destination">Who is to get it.</param>
    /// <param name="part">Its place in a longer message; null where it is one of its own.</param>
    /// <param name="body">The text as typed.</param>
    /// <param name="tpdu">The message where there is no error.</param>
    public CmsError? FromText(SmsAddress destination, ConcatenatedPart? part, ReadOnlySpan<byte> body, out SubmitTpdu? tpdu)
    {
        var parameters = settings.Parameters;
        var first = (byte)(parameters.FirstOctet | (part is null ? 0 : Tpdu.HeaderFlag));
        var beginsWithHeader = part is null && (first & Tpdu.HeaderFlag) != 0;
        var error = TypedText.Read(characterSet.Current, parameters.Coding, part?.ToHeader() ?? [], beginsWithHeader, body, out var data);
        tpdu = data is null ? null : new SubmitTpdu(first, 0, destination, parameters.Protocol, parameters.Coding, parameters.Validity, data);
        return error;
    }

    /// <summary>Reads the digits of a PDU; line ends among them do not count.</summary>
    /// <param name="length">Number of octets of the TPDU, as the host announced it.</param>
    /// <param name="body">What was typed.</param>
    /// <returns>Null where it is no PDU or not of that length.</returns>
    public static MessagePdu? FromDigits(int length, ReadOnlySpan<byte> body)
    {
        var digits = Encoding.Latin1.GetString(body).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return MessagePdu.TryParse(digits, out var pdu) && pdu.Length == length ? pdu : null;
    }

    /// <summary>The length a host announces for a PDU; null where it is no number, or quoted.</summary>
    public static int? Length(string argument, string typed) =>
        !typed.Contains('"', StringComparison.Ordinal)
        && int.TryParse(argument, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length)
            ? length
            : null;
}

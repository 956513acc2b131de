using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Text;

/// <summary>The lines of AT+CMGR, AT+CMGL and the URCs that carry messages, in text and PDU mode (sms-calls.md 5, 6).</summary>
/// <param name="settings">AT+CMGF and AT+CSDH.</param>
/// <param name="characterSet">AT+CSCS.</param>
internal sealed class MessageFields(SmsSettings settings, TeCharacterSet characterSet)
{
    /// <summary>The lines of one message read.</summary>
    /// <param name="command">The name in front: <c>+CMGR</c> or <c>+QCMGR</c>.</param>
    /// <param name="message">The message.</param>
    /// <param name="showsPart">True where its place in a longer message is shown.</param>
    public IReadOnlyList<string> Read(string command, StoredMessage message, bool showsPart)
    {
        if (!settings.Saved.IsTextMode)
            return [$"{command}: {(int)message.Status},,{message.Pdu.Length}", message.Pdu.ToHex()];
        var status = $"{command}: \"{MessageStatusText.Of(message.Status)}\"";
        return message.Tpdu switch
        {
            DeliverTpdu tpdu => [$"{status},{Sender(tpdu)}{Detail(tpdu, message.Pdu)}{(showsPart ? Part(tpdu.Data) : "")}", Body(tpdu.Data)],
            SubmitTpdu tpdu => [$"{status},{Quoted(tpdu.Destination)},{Detail(tpdu, message.Pdu)}{(showsPart ? Part(tpdu.Data) : "")}", Body(tpdu.Data)],
            var tpdu => [$"{status},{Report((StatusReportTpdu)tpdu)}"],
        };
    }

    /// <summary>The lines of one message of a list.</summary>
    public IReadOnlyList<string> List(int index, StoredMessage message)
    {
        if (!settings.Saved.IsTextMode)
            return [$"+CMGL: {index},{(int)message.Status},,{message.Pdu.Length}", message.Pdu.ToHex()];
        var start = $"+CMGL: {index},\"{MessageStatusText.Of(message.Status)}\"";
        return message.Tpdu switch
        {
            DeliverTpdu tpdu => [$"{start},{Sender(tpdu)}{TypeAndLength(tpdu.Originator, tpdu.Data)}", Body(tpdu.Data)],
            SubmitTpdu tpdu => [$"{start},{Quoted(tpdu.Destination)},,{TypeAndLength(tpdu.Destination, tpdu.Data)}", Body(tpdu.Data)],
            var tpdu => [$"{start},{Report((StatusReportTpdu)tpdu)}"],
        };
    }

    /// <summary>The frame that passes a message on to the DTE.</summary>
    public Information PassedOn(MessagePdu pdu, DeliverTpdu tpdu) => settings.Saved.IsTextMode
        ? new Information([$"+CMT: {Sender(tpdu)}{Detail(tpdu, pdu)}", Body(tpdu.Data)])
        : new Information([$"+CMT: ,{pdu.Length}", pdu.ToHex()]);

    /// <summary>The frame that passes a status report on to the DTE.</summary>
    public Information PassedOn(MessagePdu pdu, StatusReportTpdu tpdu) => settings.Saved.IsTextMode
        ? Information.Line($"+CDS: {Report(tpdu)}")
        : new Information([$"+CDS: {pdu.Length}", pdu.ToHex()]);

    private static string Part(UserData data) => data.Part is { } part ? $",{part.Reference},{part.Number},{part.Total}" : "";

    private string Sender(DeliverTpdu tpdu) => $"{Quoted(tpdu.Originator)},,\"{tpdu.Time}\"";

    private string Report(StatusReportTpdu tpdu) =>
        $"{tpdu.FirstOctet},{tpdu.Reference},{Quoted(tpdu.Recipient)},{tpdu.Recipient.Type},\"{tpdu.Time}\",\"{tpdu.Discharge}\",{tpdu.Status}";

    private string Detail(DeliverTpdu tpdu, MessagePdu pdu) => !settings.ShowsDetail
        ? ""
        : $",{tpdu.Originator.Type},{tpdu.FirstOctet},{tpdu.Protocol},{tpdu.Coding.Value},{ServiceCentre(pdu)},{tpdu.Data.Characters}";

    private string Detail(SubmitTpdu tpdu, MessagePdu pdu) => !settings.ShowsDetail
        ? ""
        : $",{tpdu.Destination.Type},{tpdu.FirstOctet},{tpdu.Protocol},{tpdu.Coding.Value},{tpdu.Validity.Show(tpdu.FirstOctet)},"
            + $"{ServiceCentre(pdu)},{tpdu.Data.Characters}";

    private string TypeAndLength(SmsAddress address, UserData data) => settings.ShowsDetail ? $",{address.Type},{data.Characters}" : "";

    private string ServiceCentre(MessagePdu pdu) => $"{Quoted(pdu.ServiceCentre ?? SmsAddress.Empty)},{(pdu.ServiceCentre ?? SmsAddress.Empty).Type}";

    private string Quoted(SmsAddress address) => $"\"{ShownText.Of(characterSet.Current, address)}\"";

    private string Body(UserData data) => ShownText.Of(characterSet.Current, data);
}

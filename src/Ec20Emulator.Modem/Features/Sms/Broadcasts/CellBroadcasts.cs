using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Text;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Broadcasts;

/// <summary>Takes the cell broadcasts AT+CSCB asks for and passes them on where AT+CNMI says so; nobody keeps the others (sms-calls.md 1, 6).</summary>
internal sealed class CellBroadcasts(
    SmsSettings settings, Indications indications, TeCharacterSet characterSet, Func<bool> isReachable, ILogger log)
{
    private const int PassedOn = 2;

    private int _serial;

    /// <summary>A serial number nobody has used.</summary>
    public int NextSerial() => _serial = (_serial + 1) & 0xFFFF;

    /// <summary>The cell sends a page.</summary>
    public void Receive(BroadcastPage page)
    {
        var obstacle = WhyNot(page);
        if (obstacle is null)
            indications.Tell(Show(page));
        SmsLog.Broadcast(log, page.Id, page.Page, page.Pages, obstacle ?? "passed on to the DTE");
    }

    private string? WhyNot(BroadcastPage page)
    {
        if (!isReachable())
            return "the modem is not registered";
        if (settings.Saved.NewMessages.Broadcasts != PassedOn)
            return "AT+CNMI passes none on";
        return settings.Saved.Selection.Wants(page.Id, page.Coding) ? null : "AT+CSCB does not want it";
    }

    private Information Show(BroadcastPage page) => settings.Saved.IsTextMode
        ? new Information([$"+CBM: {page.Serial},{page.Id},{page.Coding},{page.Page},{page.Pages}", ShownText.Of(characterSet.Current, page.Data)])
        : new Information([$"+CBM: {BroadcastPage.Length}", Convert.ToHexString(page.ToOctets())]);
}

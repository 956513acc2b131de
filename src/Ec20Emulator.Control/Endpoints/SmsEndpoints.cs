using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Short messages, from the network's side.</summary>
internal static class SmsEndpoints
{
    private const int MostSent = 1000;

    public static void MapSms(this IEndpointRouteBuilder modem)
    {
        var sms = modem.MapGroup("/sms").WithTags("sms");
        sms.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Sms.ReadAsync()).WithSummary("The message service: own number, service centre, stores.");
        sms.MapPost("/received", Receive).WithSummary("Sends the modem a short message: from and text, or pdu.");
        sms.MapGet("/sent", ReadSent).WithSummary("What the modem has sent, behind the number of the last message known already.");
        sms.MapPut("/policy", SetPolicy).WithSummary("Lets the network refuse what the modem sends, or take it again.");
        sms.MapPut("/reports", SetReports).WithSummary("Whether status reports come by themselves.");
        sms.MapPost("/reports", Report).WithSummary("Sends a status report on a message the modem has sent.");
    }

    private static Task<OutcomeView> Receive(string id, ReceivedSmsRequest request, ControlledModems modems)
    {
        var (sms, when) = (modems[id].Modem.Sms, WhenRequest.Of(request.When));
        return (request.From, request.Text, request.Pdu) switch
        {
            ({ } from, { } text, null) when SmsControl.IsSender(from) => OutcomeView.OfAsync(modems[id], () => sms.ReceiveAsync(from, text, request.Options, when)),
            (not null, not null, null) => throw ProblemException.Bad("from", "a sender is 1-20 digits, perhaps behind +, or 1-11 letters"),
            (null, null, { } pdu) when SmsControl.IsPdu(pdu) => OutcomeView.OfAsync(modems[id], () => sms.ReceivePduAsync(pdu, when)),
            (null, null, not null) => throw ProblemException.Bad("pdu", "it is no SMS-DELIVER or SMS-STATUS-REPORT behind a service centre"),
            _ => throw ProblemException.Bad("from", "a message has from and text, or a pdu"),
        };
    }

    private static Task<SentMessages> ReadSent(string id, ControlledModems modems, long after = 0, int most = MostSent)
    {
        QueryCheck.Range("after", after, 0, long.MaxValue);
        QueryCheck.Range("most", most, 1, MostSent);
        return modems[id].Modem.Sms.ReadSentAsync(after, most);
    }

    private static Task<OutcomeView> SetPolicy(string id, SmsPolicyRequest request, ControlledModems modems)
    {
        var (sms, when) = (modems[id].Modem.Sms, WhenRequest.Of(request.When));
        return OutcomeView.OfAsync(modems[id], () => request.Cms is { } cms
            ? sms.FailSendsAsync(cms, request.Times, TimeSpan.FromMilliseconds(request.AfterMs), when)
            : sms.AcceptSendsAsync(when));
    }

    private static Task<OutcomeView> SetReports(string id, SmsReportsRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Sms.SetReportsAsync(request.ByThemselves, WhenRequest.Of(request.When)));

    private static Task<OutcomeView> Report(string id, SmsReportRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Sms.ReportAsync(request.Reference, request.Status, WhenRequest.Of(request.When)));
}

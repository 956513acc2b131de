using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
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
        sms.MapGet("/sent", ReadSent).WithSummary("What the modem has sent, behind the number of the last message known already.");
    }

    private static Task<SentMessages> ReadSent(string id, ControlledModems modems, long after = 0, int most = MostSent)
    {
        QueryCheck.Range("after", after, 0, long.MaxValue);
        QueryCheck.Range("most", most, 1, MostSent);
        return modems[id].Modem.Sms.ReadSentAsync(after, most);
    }
}

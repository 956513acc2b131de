using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The other ends of voice calls.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder modem)
    {
        var calls = modem.MapGroup("/calls").WithTags("calls");
        calls.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Calls.ReadAsync()).WithSummary("The calls of now and the latest past ones, with the tones heard.");
        calls.MapPost("", Ring).WithSummary("Calls the modem.");
        calls.MapPost("/{call:int}", Act).WithSummary("Lets the other end of a call, 1-7, do something.");
        calls.MapPut("/policy", SetPolicy).WithSummary("Says what becomes of the calls the modem makes.");
    }

    private static Task<OutcomeView> Ring(string id, ControlledModems modems, IncomingCallRequest? request = null)
    {
        CheckNumber(request?.Number);
        return OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Calls.RingAsync(request?.Number, WhenRequest.Of(request?.When)));
    }

    private static Task<OutcomeView> Act(string id, int call, CallActRequest request, ControlledModems modems)
    {
        QueryCheck.Range("call", call, 1, 7);
        var (calls, when) = (modems[id].Modem.Calls, WhenRequest.Of(request.When));
        return OutcomeView.OfAsync(modems[id], () => request.Act switch
        {
            CallAct.Alert => calls.AlertAsync(call, isInCall: false, when),
            CallAct.AlertInCall => calls.AlertAsync(call, isInCall: true, when),
            CallAct.Answer => calls.AnswerAsync(call, when),
            CallAct.Busy => calls.BusyAsync(call, when),
            CallAct.NoAnswer => calls.NoAnswerAsync(call, when),
            CallAct.Hold => calls.HoldAsync(true, call, when),
            CallAct.Retrieve => calls.HoldAsync(false, call, when),
            _ => calls.HangUpAsync(call, when),
        });
    }

    private static Task<OutcomeView> SetPolicy(string id, CallPolicyRequest request, ControlledModems modems)
    {
        CheckNumber(request.Number);
        return OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Calls.SetPolicyAsync(request.Policy, request.Number, WhenRequest.Of(request.When)));
    }

    private static void CheckNumber(string? number)
    {
        if (number is not null && !CallControl.IsNumber(number))
            throw ProblemException.Bad("number", "a number is 1-40 of 0-9, *, #, A-C, with + in front or without");
    }
}

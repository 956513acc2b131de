using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>
/// What the other ends of voice calls do: <c>incoming 02151082965</c>, <c>incoming withheld</c>, <c>alerts</c>, <c>waits</c> (alerts beside
/// another call), <c>answers</c>, <c>busy</c>, <c>unanswered</c>, <c>ends</c>, <c>holds</c>, <c>retrieves</c>, each with the id of the call
/// where there are several; <c>policy answers|busy|unanswered|unreachable|manual</c>, with <c>for 10086</c>, <c>alerting 2s</c>,
/// <c>then 5s</c> behind it; <c>bearer listed</c>, <c>bearer hidden</c> (AT+CLCC and the packet bearer).
/// </summary>
internal sealed class CallAction : IScenarioAction
{
    public string Word => "call";

    public Func<Ec20Modem, Task> Parse(string arguments) => arguments.Split(' ') switch
    {
        ["incoming", "withheld"] => modem => modem.Calls.RingAsync(null),
        ["incoming", var number] when CallControl.IsNumber(number) => modem => modem.Calls.RingAsync(number),
        ["bearer", "listed"] => modem => modem.Calls.CountPacketBearerAsync(true),
        ["bearer", "hidden"] => modem => modem.Calls.CountPacketBearerAsync(false),
        ["policy", var outcome, .. var rest] when Outcome(outcome) is { } known => ParsePolicy(known, rest),
        [var act] when Find(act) is { } step => modem => step(modem.Calls, null),
        [var act, var id] when Find(act) is { } step && Id(id) is { } call => modem => step(modem.Calls, call),
        _ => throw new FormatException($"a call cannot be '{arguments}': write incoming NUMBER, incoming withheld, alerts, waits, answers, busy, "
            + "unanswered, ends, holds or retrieves with an id 1-7 or none, bearer listed, bearer hidden, or policy answers, busy, unanswered, unreachable or manual "
            + "with for NUMBER, alerting TIME, then TIME"),
    };

    private static Func<CallControl, int?, Task>? Find(string act) => act switch
    {
        "alerts" => (calls, id) => calls.AlertAsync(id),
        "waits" => (calls, id) => calls.AlertAsync(id, isInCall: true),
        "answers" => (calls, id) => calls.AnswerAsync(id),
        "busy" => (calls, id) => calls.BusyAsync(id),
        "unanswered" => (calls, id) => calls.NoAnswerAsync(id),
        "ends" => (calls, id) => calls.HangUpAsync(id),
        "holds" => (calls, id) => calls.HoldAsync(true, id),
        "retrieves" => (calls, id) => calls.HoldAsync(false, id),
        _ => null,
    };

    private static OutgoingCallOutcome? Outcome(string word) => word switch
    {
        "answers" => OutgoingCallOutcome.Answers,
        "busy" => OutgoingCallOutcome.Busy,
        "unanswered" => OutgoingCallOutcome.NoAnswer,
        "unreachable" => OutgoingCallOutcome.Unreachable,
        "manual" => OutgoingCallOutcome.Manual,
        _ => null,
    };

    private static Func<Ec20Modem, Task> ParsePolicy(OutgoingCallOutcome outcome, string[] rest)
    {
        var policy = new OutgoingCallPolicy { Outcome = outcome };
        string? number = null;
        for (var i = 0; i < rest.Length; i += 2)
        {
            var value = i + 1 < rest.Length ? rest[i + 1] : throw new FormatException($"'{rest[i]}' lacks what follows it");
            switch (rest[i])
            {
                case "for":
                    number = CallControl.IsNumber(value) ? value : throw new FormatException($"'{value}' is no phone number");
                    break;
                case "alerting":
                    policy = policy with { AlertAfter = Delay(value) };
                    break;
                case "then":
                    policy = policy with { Then = Delay(value) };
                    break;
                default:
                    throw new FormatException($"a policy has no '{rest[i]}': write for NUMBER, alerting TIME, then TIME");
            }
        }
        return modem => modem.Calls.SetPolicyAsync(policy, number);
    }

    private static TimeSpan Delay(string text) => Durations.Parse(text) is var delay && delay <= OutgoingCallPolicy.Longest
        ? delay
        : throw new FormatException($"{text} is more than a call takes: {Durations.Format(OutgoingCallPolicy.Longest)} at most");

    private static int? Id(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is >= 1 and <= 7 ? id : null;
}

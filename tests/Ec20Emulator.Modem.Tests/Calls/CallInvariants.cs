using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Tests.Calls;

/// <summary>What holds of every call table between two turns.</summary>
internal static class CallInvariants
{
    /// <summary>The first rule a table breaks; null where it breaks none.</summary>
    public static string? Broken(IReadOnlyList<Call> calls)
    {
        var active = calls.Where(call => call.State is CallState.Active).ToArray();
        var held = calls.Where(call => call.State is CallState.Held).ToArray();
        var conference = calls.Where(call => call.IsMultiparty).ToArray();
        (string Rule, bool Holds)[] rules =
        [
            ("at most seven calls", calls.Count <= CallTable.Most),
            ("ids 1-7, each once, ascending", calls.Select(call => call.Id).SequenceEqual(calls.Select(call => call.Id).Distinct().Order().Where(id => id is >= 1 and <= 7))),
            ("no call on the table is over", calls.All(call => call.EndReason is null)),
            ("one call in front, or a conference", active.Length <= 1 || active.All(call => call.IsMultiparty)),
            ("one call held, or a conference", held.Length <= 1 || held.All(call => call.IsMultiparty)),
            ("a conference has two members or more, five at most", conference.Length is 0 or >= 2 and <= CallHandling.MostInConference),
            ("a conference is active or held as a whole", conference.All(call => call.State is CallState.Active) || conference.All(call => call.State is CallState.Held)),
            ("one call is offered", calls.Count(call => call.IsOffered) <= 1),
            ("one call is being set up, and then none is in front", !calls.Any(call => call.IsBeingSetUp) || (calls.Count(call => call.IsBeingSetUp) == 1 && active.Length == 0)),
            ("a call that rings is the only one", calls.Count == 1 || calls.All(call => call.State is not CallState.Incoming)),
            ("a call that waits does so beside others", calls.Count != 1 || calls[0].State is not CallState.Waiting),
            ("outgoing calls are not offered, incoming ones not set up", calls.All(call => call.Direction is CallDirection.Outgoing ? !call.IsOffered : !call.IsBeingSetUp)),
        ];
        var broken = rules.FirstOrDefault(rule => !rule.Holds).Rule;
        return broken is null ? null : $"{broken}: {string.Join("; ", calls.Select(call => $"{call.Id} {call.Direction} {call.State}{(call.IsMultiparty ? " conference" : "")}"))}";
    }
}

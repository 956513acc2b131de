namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Which state of a call may follow which. Every call may end from every state.</summary>
internal static class CallStates
{
    private static readonly Dictionary<CallState, CallState[]> Next = new()
    {
        [CallState.Dialing] = [CallState.Alerting, CallState.Active],
        [CallState.Alerting] = [CallState.Active],
        [CallState.Incoming] = [CallState.Active],
        [CallState.Waiting] = [CallState.Active, CallState.Incoming],
        [CallState.Active] = [CallState.Held],
        [CallState.Held] = [CallState.Active],
    };

    /// <summary>True where a call in one state may enter the other.</summary>
    public static bool Allow(CallState from, CallState to) => Next[from].Contains(to);

    /// <summary>True where a call of a direction may begin in a state.</summary>
    public static bool AllowFirst(CallDirection direction, CallState first) => direction is CallDirection.Outgoing
        ? first is CallState.Dialing
        : first is CallState.Incoming or CallState.Waiting;
}

using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Features.Status;

/// <summary>Why the last call ended, in the words of AT+CEER (device-extras.md 5).</summary>
internal sealed class ReleaseCause
{
    private const string Nothing = "No cause information available";

    public ReleaseCause(CallTable calls) => calls.Ended += call => (Text, Number) = (Of(call), call.Cause ?? -1);

    /// <summary>Cause of 3GPP TS 24.008, 1-127; -1 where there is none.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = Nothing;

    /// <summary>Power is gone: nothing has failed.</summary>
    public void Forget() => (Text, Number) = (Nothing, -1);

    private static string Of(Call call) => call.EndReason switch
    {
        EndReason.Busy => "User busy",
        EndReason.NoAnswer or EndReason.TimedOut => call.State is CallState.Alerting ? "User alerting, no answer" : "No user responding",
        EndReason.Unreachable => "Unassigned/unallocated number",
        EndReason.ServiceLost => "No service available",
        EndReason.RemoteHungUp => "Network ended call",
        EndReason.PowerOff => Nothing,
        _ => "Client ended call",
    };
}

using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>stall</c>: bytes wait until the fault is removed, then pass, all of them and in order.</summary>
internal sealed class Stall : Fault, IByteFault
{
    public Stall(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net) => Settings.ReadNone();

    public IEnumerable<ByteStep> Apply(ByteStep step) =>
        [TryStrike(step.Text) ? step.Behind(new FaultWait(Modem.Scheduler.Time, Timeout.InfiniteTimeSpan, Removed)) : step];
}

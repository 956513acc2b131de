using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>reset</c>: the connection breaks off where bytes would pass: the DTE is thrown off its port, a peer gets a TCP reset.</summary>
internal sealed class Reset : Fault, IByteFault
{
    public Reset(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net) => Settings.ReadNone();

    public IEnumerable<ByteStep> Apply(ByteStep step) => [TryStrike(step.Text) ? new ByteStep(default) { Waits = step.Waits, Breaks = true } : step];
}

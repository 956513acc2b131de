using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>latency</c>: each piece of bytes waits before it passes; those behind it wait their turn.</summary>
internal sealed class Latency : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public Latency(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.Latency);
        Require(_attributes.DelayMs is >= 0 and <= 86_400_000, "delayMs is 0-86400000");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step) =>
        [TryStrike(step.Text) ? step.Behind(new FaultWait(Modem.Scheduler.Time, TimeSpan.FromMilliseconds(_attributes.DelayMs), Removed)) : step];

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>How long, 0-86400000 ms of the modem's clock.</summary>
        public int DelayMs { get; set; } = 100;
    }
}

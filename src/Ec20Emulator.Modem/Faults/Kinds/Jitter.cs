using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>jitter</c>: each piece of bytes waits for a time chosen by chance.</summary>
internal sealed class Jitter : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public Jitter(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.Jitter);
        Require(_attributes.MostMs is > 0 and <= 86_400_000, "mostMs is 1-86400000");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step) =>
        [TryStrike(step.Text) ? step.Behind(new FaultWait(Modem.Scheduler.Time, TimeSpan.FromMilliseconds(Roll(_attributes.MostMs + 1)), Removed)) : step];

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>Longest wait, 1-86400000 ms of the modem's clock; every time up to it is as likely.</summary>
        public int MostMs { get; set; } = 100;
    }
}

using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>slicer</c>: a piece of bytes comes in slices, at the extreme byte by byte.</summary>
internal sealed class Slicer : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public Slicer(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.Slicer);
        Require(_attributes.Size > 0, "size is 1 or more");
        Require(_attributes.DelayMs is >= 0 and <= 86_400_000, "delayMs is 0-86400000");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step)
    {
        if (!TryStrike(step.Text))
            return [step];
        var slices = ByteSlices.Of(step, _attributes.Size);
        return _attributes.DelayMs == 0 ? slices : slices.Select((slice, index) => index == 0 ? slice : slice.Behind(Wait()));
    }

    private FaultWait Wait() => new(Modem.Scheduler.Time, TimeSpan.FromMilliseconds(_attributes.DelayMs), Removed);

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>Bytes of a slice, 1 or more.</summary>
        public int Size { get; set; } = 1;

        /// <summary>Wait before each slice but the first, 0-86400000 ms of the modem's clock.</summary>
        public int DelayMs { get; set; }
    }
}

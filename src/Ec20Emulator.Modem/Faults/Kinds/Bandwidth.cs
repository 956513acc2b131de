using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>bandwidth</c>: bytes pass no faster than a rate, a tenth of a second's worth at a time.</summary>
internal sealed class Bandwidth : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public Bandwidth(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.Bandwidth);
        Require(_attributes.BytesPerSecond > 0, "bytesPerSecond is 1 or more");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step)
    {
        if (!TryStrike(step.Text))
            return [step];
        return ByteSlices.Of(step, Math.Max(1, _attributes.BytesPerSecond / 10)).Select(Paced);
    }

    private ByteStep Paced(ByteStep slice)
    {
        var time = TimeSpan.FromSeconds((double)slice.Data.Length / _attributes.BytesPerSecond);
        return slice.Behind(new FaultWait(Modem.Scheduler.Time, time, Removed));
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The rate, 1 or more bytes per second of the modem's clock.</summary>
        public int BytesPerSecond { get; set; } = 1000;
    }
}

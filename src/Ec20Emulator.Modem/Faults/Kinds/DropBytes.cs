using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>dropBytes</c>: bytes of a piece are lost, from a place chosen by chance.</summary>
internal sealed class DropBytes : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public DropBytes(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.DropBytes);
        Require(_attributes.Count > 0, "count is 1 or more");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step)
    {
        if (!TryStrike(step.Text))
            return [step];
        var lost = Math.Min(_attributes.Count, step.Data.Length);
        var start = Roll(step.Data.Length - lost + 1);
        return [step with { Data = (byte[])[.. step.Data.Span[..start], .. step.Data.Span[(start + lost)..]] }];
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>How many in a row, 1 or more; all of a piece that is shorter.</summary>
        public int Count { get; set; } = 1;
    }
}

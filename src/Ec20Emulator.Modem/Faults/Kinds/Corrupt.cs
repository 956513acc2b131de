using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>corrupt</c>: bits of a piece are flipped, where and which by chance.</summary>
internal sealed class Corrupt : Fault, IByteFault
{
    private readonly Attributes _attributes;

    public Corrupt(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.Corrupt);
        Require(_attributes.Bytes > 0, "bytes is 1 or more");
    }

    public IEnumerable<ByteStep> Apply(ByteStep step)
    {
        if (!TryStrike(step.Text))
            return [step];
        var data = step.Data.ToArray();
        for (var i = 0; i < Math.Min(_attributes.Bytes, data.Length); i++)
            data[Roll(data.Length)] ^= (byte)(1 << Roll(8));
        return [step with { Data = data }];
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>How many bytes of a piece get one bit flipped, 1 or more; a byte may be chosen more than once.</summary>
        public int Bytes { get; set; } = 1;
    }
}

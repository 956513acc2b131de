namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>The faults that deal with bytes.</summary>
internal static class ByteFaults
{
    /// <summary>Those that deal with the bytes of a stream.</summary>
    public static IByteFault[] On(this FaultPlan plan, FaultLocation stream) =>
        plan.All.IsEmpty ? [] : [.. plan.All.Where(fault => fault.Stream == stream).OfType<IByteFault>()];
}

namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>Cuts steps.</summary>
internal static class ByteSlices
{
    /// <summary>The slices of a step, each of a size but the last. What the step waits for stands before the first, its end behind the last.</summary>
    public static IEnumerable<ByteStep> Of(ByteStep step, int size)
    {
        for (var start = 0; start < step.Data.Length; start += size)
        {
            var length = Math.Min(size, step.Data.Length - start);
            yield return new ByteStep(step.Data.Slice(start, length)) { Waits = start == 0 ? step.Waits : [] };
        }
    }
}

namespace Ec20Emulator.Host.Fleet;

/// <summary>
/// Lets the garbage collector rest while thousands of modems are made: nearly all that is made stays, so that it would look through it again and
/// again for nothing. Disposing ends the rest.
/// </summary>
internal sealed class BootingHeap : IDisposable
{
    /// <summary>What a modem takes until it has booted, in bytes; more than that only ends the rest early.</summary>
    private const long OfAModem = 128 * 1024;

    private const int Few = 500;

    private readonly bool _rests;

    private BootingHeap(bool rests) => _rests = rests;

    /// <summary>Begins it, where it is worth it and the memory is there.</summary>
    /// <param name="modems">How many are to be made.</param>
    public static BootingHeap For(int modems)
    {
        var needed = modems * OfAModem;
        if (modems < Few || needed > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)
            return new BootingHeap(rests: false);
        try
        {
            return new BootingHeap(GC.TryStartNoGCRegion(needed));
        }
        catch (Exception refused) when (refused is ArgumentOutOfRangeException or InvalidOperationException)
        {
            return new BootingHeap(rests: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rests && System.Runtime.GCSettings.LatencyMode is System.Runtime.GCLatencyMode.NoGCRegion)
            GC.EndNoGCRegion();
    }
}

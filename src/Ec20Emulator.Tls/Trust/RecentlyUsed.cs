namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// Remembers the last few things made of bytes, so that the certificates of a server that is dialled again and again are decoded once;
/// the platform takes longer for that than for the whole rest of a handshake. Safe for concurrent use.
/// </summary>
/// <param name="make">Makes a thing that may be shared between sessions and need not be disposed in a hurry.</param>
internal sealed class RecentlyUsed<T>(Func<byte[], T> make)
{
    /// <summary>Things remembered at most.</summary>
    public const int Capacity = 64;

    /// <summary>Bytes above which a thing is made anew each time.</summary>
    public const int LargestContent = 8 * 1024;

    private readonly Lock _gate = new();
    private readonly List<(byte[] Content, T Thing)> _latestLast = [];

    /// <summary>The thing made of these bytes. What <c>make</c> throws comes through and is not remembered.</summary>
    public T Get(byte[] content)
    {
        if (content.Length > LargestContent)
            return make(content);
        lock (_gate)
        {
            var at = _latestLast.FindLastIndex(known => known.Content.AsSpan().SequenceEqual(content));
            if (at >= 0)
            {
                var known = _latestLast[at];
                _latestLast.RemoveAt(at);
                _latestLast.Add(known);
                return known.Thing;
            }
        }
        return Remember(content, make(content));
    }

    // Made outside the lock, so that no slow one holds up the others; two callers may make the same.
    private T Remember(byte[] content, T thing)
    {
        lock (_gate)
        {
            if (_latestLast.Count == Capacity)
                _latestLast.RemoveAt(0);
            _latestLast.Add((content, thing));
        }
        return thing;
    }
}

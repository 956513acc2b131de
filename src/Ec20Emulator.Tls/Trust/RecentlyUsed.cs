namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// Remembers the last few things made of bytes, so that the certificates of a server that is dialled again and again are decoded once;
/// the platform takes longer for that than for the whole rest of a handshake. Safe for concurrent use.
/// </summary>
/// <param name="make">Makes a thing that may be shared between sessions and need not be disposed in a hurry.</param>
internal sealed class RecentlyUsed<T>(Func<byte[], T> make)
{
    /// <summary>Things remembered at most.</summary>
    public const int Capacity = 16;

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
            var entry = at < 0 ? (content, make(content)) : _latestLast[at];
            if (at >= 0)
                _latestLast.RemoveAt(at);
            else if (_latestLast.Count == Capacity)
                _latestLast.RemoveAt(0);
            _latestLast.Add(entry);
            return entry.Item2;
        }
    }
}

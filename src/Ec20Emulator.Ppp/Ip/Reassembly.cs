using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>
/// Puts fragments of the host together (RFC 791 section 3.2, RFC 8200 section 4.5). Bounded: a few at a time, for a short time; what overlaps
/// is dropped whole (RFC 5722).
/// </summary>
internal sealed class Reassembly(TimeProvider time)
{
    /// <summary>Packets put together at the same time; a further one takes the place of the oldest.</summary>
    public const int MostAtOnce = 8;

    private const int LargestPayload = 65535;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly List<Whole> _wholes = [];

    /// <summary>Takes a fragment.</summary>
    /// <param name="packet">A packet that is one.</param>
    /// <param name="payload">The payload of the whole, once it is there.</param>
    public bool TryComplete(in IpPacket packet, [NotNullWhen(true)] out byte[]? payload)
    {
        payload = null;
        var place = packet.Fragment;
        var key = (packet.Path, packet.Protocol, place.Id);
        _wholes.RemoveAll(whole => time.GetElapsedTime(whole.BegunAt) > Patience);
        if (place.Offset + packet.Payload.Length > LargestPayload || packet.Payload.IsEmpty || (place.HasMore && packet.Payload.Length % 8 != 0))
            return false;
        var whole = _wholes.Find(one => one.Key == key);
        if (whole is null)
        {
            if (_wholes.Count == MostAtOnce)
                _wholes.RemoveAt(0);
            _wholes.Add(whole = new Whole(key, time.GetTimestamp()));
        }
        if (!whole.TryAdd(place, packet.Payload))
        {
            // Remembered until its time is over, so that the rest of it does not begin anew.
            whole.Spoil();
            return false;
        }
        payload = whole.Payload;
        if (payload is null)
            return false;
        _wholes.Remove(whole);
        return true;
    }

    private sealed class Whole((IpPath Path, IpProtocol Protocol, uint Id) key, long begunAt)
    {
        private readonly SortedList<int, byte[]> _parts = [];
        private int? _length;
        private int _held;
        private bool _isSpoilt;

        public (IpPath Path, IpProtocol Protocol, uint Id) Key => key;

        public long BegunAt => begunAt;

        public byte[]? Payload => !_isSpoilt && _held == _length ? [.. _parts.Values.SelectMany(part => part)] : null;

        public void Spoil()
        {
            _isSpoilt = true;
            _parts.Clear();
        }

        public bool TryAdd(in FragmentPlace place, ReadOnlySpan<byte> payload)
        {
            var (begin, end) = (place.Offset, place.Offset + payload.Length);
            if (_isSpoilt)
                return false;
            if (_parts.TryGetValue(begin, out var same) && same.AsSpan().SequenceEqual(payload))
                return true; // Sent twice.
            if (_parts.Any(part => part.Key < end && begin < part.Key + part.Value.Length))
                return false;
            if (!place.HasMore)
            {
                if (_length is not null || _parts.Any(part => part.Key >= end))
                    return false;
                _length = end;
            }
            else if (end > (_length ?? int.MaxValue))
            {
                return false;
            }
            _parts.Add(begin, payload.ToArray());
            _held += payload.Length;
            return true;
        }
    }
}

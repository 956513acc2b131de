using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>Small packets for the host that nobody can make later: resets, ICMP, datagrams. Bounded; what does not fit is lost, as on a network.</summary>
internal sealed class PacketQueue
{
    private const int Capacity = 64;

    private readonly Queue<byte[]> _packets = [];

    /// <summary>True where nothing waits.</summary>
    public bool IsEmpty => _packets.Count == 0;

    /// <summary>Takes a packet in.</summary>
    public void Add(byte[] packet)
    {
        if (_packets.Count < Capacity)
            _packets.Enqueue(packet);
    }

    /// <summary>Takes the next packet out.</summary>
    public bool TryTake([NotNullWhen(true)] out byte[]? packet) => _packets.TryDequeue(out packet);
}

using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>The TCP connections of the host. Bounded; one more is refused. Those that have something to say take turns.</summary>
/// <param name="gateway">Leads to the far ends.</param>
/// <param name="packets">Makes packets.</param>
/// <param name="resets">Where resets of no flow go.</param>
/// <param name="time">Clock of repetitions.</param>
/// <param name="random">Source of first sequence numbers.</param>
internal sealed class TcpFlows(ITcpGateway gateway, IpPacketWriter packets, PacketQueue resets, TimeProvider time, Random random)
{
    /// <summary>Flows at the same time.</summary>
    public const int Most = 64;

    private readonly Dictionary<TcpFlowKey, TcpFlow> _flows = [];
    private readonly TcpSegmentWriter _writer = new(packets);
    private readonly Queue<TcpFlow> _turns = [];
    private readonly HashSet<TcpFlow> _waiting = [];

    /// <summary>Largest packet the host takes, bytes.</summary>
    public int Mtu { get; set; } = 1500;

    /// <summary>Flows there are.</summary>
    public int Count => _flows.Count;

    /// <summary>Connections refused because there were too many.</summary>
    public long Refused { get; private set; }

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn
    {
        get
        {
            TimeSpan? due = null;
            foreach (var flow in _flows.Values)
                due = Deadline.Earlier(due, flow.DueIn);
            return due;
        }
    }

    /// <summary>Takes a packet of the host.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="isRefused">True where nobody can be called at its destination.</param>
    public void Receive(in IpPacket packet, bool isRefused)
    {
        if (!TcpSegment.TryRead(packet, out var segment))
            return;
        var key = new TcpFlowKey(packet.Path, segment.SourcePort, segment.DestinationPort);
        if (_flows.TryGetValue(key, out var flow))
        {
            flow.Receive(segment);
            Changed(flow);
        }
        else if (segment.Flags == TcpFlags.Syn || (segment.Has(TcpFlags.Syn) && !segment.Has(TcpFlags.Ack) && !segment.Has(TcpFlags.Rst)))
        {
            Begin(key, segment, isRefused);
        }
        else if (!segment.Has(TcpFlags.Rst))
        {
            resets.Add(_writer.ToReset(key, segment));
        }
    }

    /// <summary>Something has happened to a flow.</summary>
    public void Changed(TcpFlow flow)
    {
        if (flow.IsOver)
        {
            if (_flows.GetValueOrDefault(flow.Key) == flow)
                _flows.Remove(flow.Key);
        }
        else if (flow.CanSend && _waiting.Add(flow))
        {
            _turns.Enqueue(flow);
        }
    }

    /// <summary>Writes the next segment of the flow whose turn it is.</summary>
    /// <returns>Bytes of the packet; 0 = none has anything to say.</returns>
    public int WriteNext(Span<byte> buffer)
    {
        while (_turns.TryDequeue(out var flow))
        {
            _waiting.Remove(flow);
            if (!flow.CanSend)
                continue;
            var size = flow.Write(buffer, _writer);
            Changed(flow);
            return size;
        }
        return 0;
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        foreach (var flow in _flows.Values.ToArray())
        {
            flow.Tick();
            Changed(flow);
        }
    }

    /// <summary>Ends all of them without a word.</summary>
    public void DropAll()
    {
        foreach (var flow in _flows.Values)
            flow.Drop();
        _flows.Clear();
        _turns.Clear();
        _waiting.Clear();
    }

    private void Begin(in TcpFlowKey key, in TcpSegment syn, bool isRefused)
    {
        if (isRefused || _flows.Count >= Most)
        {
            if (!isRefused)
                Refused++;
            resets.Add(_writer.ToReset(key, syn));
            return;
        }
        var flow = new TcpFlow(key, syn, (uint)random.NextInt64(uint.MaxValue), Mtu, time);
        _flows.Add(key, flow);
        flow.FarEnd = gateway.Dial(flow, key.Path.DestinationAddress, key.FarPort);
        Changed(flow);
    }
}

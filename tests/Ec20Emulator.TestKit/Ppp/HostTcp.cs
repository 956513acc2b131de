using System.Buffers.Binary;
using System.Net;
using Ec20Emulator.Ppp;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Ppp;

/// <summary>A TCP connection of a test host over PPP: sends nothing again, for the way there loses nothing.</summary>
internal sealed class HostTcp(PppHost host, IPAddress address, ushort port, ushort hostPort)
{
    private const int SegmentBytes = 1460;
    private const ushort Window = 65535;

    private readonly MemoryStream _received = new();
    private uint _next = 1000;
    private uint _acknowledged;
    private uint _expected;
    private int _window;
    private bool _isAnswerDue;
    private bool _isGapDue;

    /// <summary>True where segments to the host may get lost: it then says what it misses.</summary>
    public bool ToleratesGaps { get; init; }

    /// <summary>True where the answer to the last segment was a reset.</summary>
    public bool IsReset { get; private set; }

    /// <summary>True where the far end has said its last.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>What came.</summary>
    public byte[] Received => _received.ToArray();

    /// <summary>Connects.</summary>
    /// <returns>False where it is refused.</returns>
    public async Task<bool> ConnectAsync()
    {
        await SendSegmentAsync(0x02, [], [2, 4, SegmentBytes >> 8, SegmentBytes & 0xFF]);
        _next++;
        await ReceiveUntilAsync(() => IsReset || _acknowledged == _next);
        if (!IsReset)
            await SendSegmentAsync(0x10, []);
        return !IsReset;
    }

    /// <summary>Sends, as fast as the window allows, and waits until all is acknowledged.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> data)
    {
        while (!data.IsEmpty)
        {
            await ReceiveUntilAsync(() => _window - (int)(_next - _acknowledged) >= Math.Min(SegmentBytes, data.Length));
            var piece = data[..Math.Min(SegmentBytes, data.Length)];
            await SendSegmentAsync(0x18, piece.ToArray());
            _next += (uint)piece.Length;
            data = data[piece.Length..];
        }
        await ReceiveUntilAsync(() => _acknowledged == _next);
    }

    /// <summary>Receives a number of bytes altogether.</summary>
    public async Task<byte[]> ReceiveAsync(int count)
    {
        await ReceiveUntilAsync(() => _received.Length >= count || IsReset || IsFinished);
        return Received;
    }

    /// <summary>Says its last and waits for that of the far end.</summary>
    public async Task CloseAsync()
    {
        await SendSegmentAsync(0x11, []);
        _next++;
        await ReceiveUntilAsync(() => IsReset || (IsFinished && _acknowledged == _next));
    }

    /// <summary>Resets the connection.</summary>
    public Task ResetAsync() => SendSegmentAsync(0x04, []);

    private async Task ReceiveUntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            Take(await host.NextPacketAsync());
            if (!_isGapDue && (!_isAnswerDue || host.HasPacket))
                continue;
            _isAnswerDue = _isGapDue = false;
            await SendSegmentAsync(0x10, []);
        }
    }

    private void Take(byte[] packet)
    {
        var header = (packet[0] & 0xF) * 4;
        var segment = packet.AsSpan(header);
        if (packet[9] != 6 || BinaryPrimitives.ReadUInt16BigEndian(segment) != port || BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) != hostPort)
            return;
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(segment[4..]);
        var flags = segment[13];
        if ((flags & 0x04) != 0)
        {
            IsReset = true;
            return;
        }
        _acknowledged = BinaryPrimitives.ReadUInt32BigEndian(segment[8..]);
        _window = BinaryPrimitives.ReadUInt16BigEndian(segment[14..]);
        var data = segment[((segment[12] >> 4) * 4)..];
        if ((flags & 0x02) != 0)
        {
            _expected = sequence + 1;
            return;
        }
        if (data.IsEmpty && (flags & 0x01) == 0)
            return;
        if (ToleratesGaps && sequence != _expected)
        {
            _isGapDue = true;
            return;
        }
        Assert.That(sequence, Is.EqualTo(_expected), "a line that loses nothing has no gaps");
        _received.Write(data);
        _expected += (uint)data.Length;
        if ((flags & 0x01) != 0)
        {
            _expected++;
            IsFinished = true;
        }
        _isAnswerDue = true;
    }

    private Task SendSegmentAsync(byte flags, byte[] data, byte[]? options = null) => host.SendAsync(PppProtocol.Ipv4,
        HostPackets.Tcp(host.Address, address, hostPort, port, _next, _expected, flags, Window, data, options));
}

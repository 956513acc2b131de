using System.Buffers;
using MQTTnet.Adapter;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Packets;

/// <summary>
/// Cuts the bytes of a server into packets by their fixed header (MQTT 3.1.1, 2.2). Bounded: a message larger than <see cref="Largest"/> is read
/// past, whatever its header promises.
/// </summary>
internal sealed class PacketFramer
{
    /// <summary>Largest packet kept, bytes behind the fixed header.</summary>
    public const int Largest = 64 * 1024;

    /// <summary>The fixed header with the longest remaining length, bytes.</summary>
    private const int LongestHeader = 5;

    private readonly ArrayBufferWriter<byte> _kept = new();
    private int _toSkip;

    /// <summary>Takes bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="found">Called for each packet that is complete; its body counts until it returns. False ends the framing.</param>
    /// <param name="skipped">Called with the length of a message that is too large.</param>
    /// <exception cref="MqttProtocolViolationException">It is no packet of a server, its length makes no sense, or one that is no message is too large.</exception>
    public void Take(ReadOnlySpan<byte> data, Func<ReceivedMqttPacket, bool> found, Action<int> skipped)
    {
        _kept.Write(data);
        var buffer = _kept.WrittenMemory;
        while (!buffer.IsEmpty)
        {
            if (_toSkip > 0)
            {
                var past = Math.Min(_toSkip, buffer.Length);
                (_toSkip, buffer) = (_toSkip - past, buffer[past..]);
                continue;
            }
            CheckType(buffer.Span[0]);
            if (!TryReadHeader(buffer.Span, out var header, out var length))
                break;
            if (length > Largest)
            {
                if ((MqttControlPacketType)(buffer.Span[0] >> 4) is not MqttControlPacketType.Publish)
                    throw new MqttProtocolViolationException($"a packet of type {buffer.Span[0] >> 4} with {length} bytes");
                skipped(length);
                (_toSkip, buffer) = (length, buffer[header..]);
                continue;
            }
            if (buffer.Length < header + length)
                break;
            var body = buffer.Slice(header, length).ToArray();
            if (!found(new ReceivedMqttPacket(buffer.Span[0], new ArraySegment<byte>(body), header + length)))
                return;
            buffer = buffer[(header + length)..];
        }
        Keep(buffer);
    }

    /// <summary>Type and flags of a packet (MQTT 3.1.1, 2.2.2); servers of MQTT 3.1 may mark a release as a duplicate.</summary>
    private static void CheckType(byte first)
    {
        var isSent = (MqttControlPacketType)(first >> 4) switch
        {
            MqttControlPacketType.Publish or MqttControlPacketType.PubRel => true,
            MqttControlPacketType.ConnAck or MqttControlPacketType.PubAck or MqttControlPacketType.PubRec or MqttControlPacketType.PubComp
                or MqttControlPacketType.SubAck or MqttControlPacketType.UnsubAck or MqttControlPacketType.PingResp => (first & 0x0F) == 0,
            _ => false,
        };
        if (!isSent)
            throw new MqttProtocolViolationException($"a packet that begins with 0x{first:X2}, which no server sends");
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> data, out int header, out int length)
    {
        length = 0;
        for (header = 1; header < Math.Min(data.Length, LongestHeader);)
        {
            var digit = data[header];
            length |= (digit & 0x7F) << (7 * (header - 1));
            header++;
            if ((digit & 0x80) == 0)
                return true;
        }
        if (data.Length >= LongestHeader)
            throw new MqttProtocolViolationException("a remaining length of more than four bytes");
        return false;
    }

    private void Keep(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length == _kept.WrittenCount)
            return;
        var left = rest.ToArray();
        _kept.ResetWrittenCount();
        _kept.Write(left);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Ec20Emulator.Modem.Capture;

/// <summary>The blocks of a pcapng file (draft-ietf-opsawg-pcapng), little-endian.</summary>
internal static class PcapngBlocks
{
    private const uint SectionHeader = 0x0A0D0D0A;
    private const uint InterfaceDescription = 1;
    private const uint InterfaceStatistics = 5;
    private const uint EnhancedPacket = 6;
    private const int FrameBytes = 12;
    private const ushort EndOfOptions = 0;
    private const ushort ApplicationName = 4;
    private const ushort InterfaceName = 2;
    private const ushort PacketFlags = 2;
    private const ushort DroppedPackets = 5;

    /// <summary>Begins the file.</summary>
    public static byte[] Section()
    {
        var name = Encoding.UTF8.GetBytes("ec20emu");
        var block = Frame(SectionHeader, 16 + OptionBytes(name.Length), out var body);
        BinaryPrimitives.WriteUInt32LittleEndian(body, 0x1A2B3C4D);
        BinaryPrimitives.WriteUInt16LittleEndian(body[4..], 1);
        BinaryPrimitives.WriteInt64LittleEndian(body[8..], -1);
        WriteOption(body[16..], ApplicationName, name);
        return block;
    }

    /// <summary>Says what an interface is; the first one has number 0. Times are in microseconds.</summary>
    public static byte[] Interface(LinkType type, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var block = Frame(InterfaceDescription, 8 + OptionBytes(text.Length), out var body);
        BinaryPrimitives.WriteUInt16LittleEndian(body, (ushort)type);
        WriteOption(body[8..], InterfaceName, text);
        return block;
    }

    /// <summary>A packet, in two pieces that belong together.</summary>
    public static byte[] Packet(int id, DateTimeOffset time, CaptureDirection direction, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        var length = head.Length + rest.Length;
        var block = Frame(EnhancedPacket, 20 + Padded(length) + OptionBytes(sizeof(uint)), out var body);
        WriteStamp(body, id, time);
        BinaryPrimitives.WriteInt32LittleEndian(body[12..], length);
        BinaryPrimitives.WriteInt32LittleEndian(body[16..], length);
        head.CopyTo(body[20..]);
        rest.CopyTo(body[(20 + head.Length)..]);
        Span<byte> flags = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(flags, (uint)direction);
        WriteOption(body[(20 + Padded(length))..], PacketFlags, flags);
        return block;
    }

    /// <summary>Says how many packets of an interface are missing.</summary>
    public static byte[] Statistics(int id, DateTimeOffset time, long dropped)
    {
        var block = Frame(InterfaceStatistics, 12 + OptionBytes(sizeof(long)), out var body);
        WriteStamp(body, id, time);
        Span<byte> count = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(count, dropped);
        WriteOption(body[12..], DroppedPackets, count);
        return block;
    }

    private static byte[] Frame(uint type, int bodyBytes, out Span<byte> body)
    {
        var block = new byte[FrameBytes + bodyBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(block, type);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(4), block.Length);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(block.Length - 4), block.Length);
        body = block.AsSpan(8, bodyBytes);
        return block;
    }

    private static void WriteStamp(Span<byte> body, int id, DateTimeOffset time)
    {
        var microseconds = (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        BinaryPrimitives.WriteInt32LittleEndian(body, id);
        BinaryPrimitives.WriteUInt32LittleEndian(body[4..], (uint)(microseconds >> 32));
        BinaryPrimitives.WriteUInt32LittleEndian(body[8..], (uint)microseconds);
    }

    /// <summary>Bytes of one option and the end of the options.</summary>
    private static int OptionBytes(int length) => 4 + Padded(length) + 4;

    private static int Padded(int length) => (length + 3) & ~3;

    private static void WriteOption(Span<byte> options, ushort code, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(options, code);
        BinaryPrimitives.WriteUInt16LittleEndian(options[2..], (ushort)value.Length);
        value.CopyTo(options[4..]);
        BinaryPrimitives.WriteUInt16LittleEndian(options[(4 + Padded(value.Length))..], EndOfOptions);
    }
}

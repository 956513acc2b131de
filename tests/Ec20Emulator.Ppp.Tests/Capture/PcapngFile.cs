using System.Buffers.Binary;
using System.Text;

namespace Ec20Emulator.Ppp.Tests.Capture;

/// <summary>A pcapng file, read block by block as its specification has it; whatever does not fit fails the test.</summary>
internal sealed class PcapngFile
{
    private const uint SectionHeader = 0x0A0D0D0A;

    private PcapngFile()
    {
    }

    /// <summary>The interfaces, in the order of their numbers.</summary>
    public List<(int LinkType, string Name)> Interfaces { get; } = [];

    /// <summary>The packets, in the order of the file.</summary>
    public List<Packet> Packets { get; } = [];

    /// <summary>Packets that are missing, by the interface that tells.</summary>
    public Dictionary<int, long> Dropped { get; } = [];

    /// <summary>A packet.</summary>
    /// <param name="Interface">Number of its interface.</param>
    /// <param name="Time">When it was captured.</param>
    /// <param name="IsOutbound">True from the host.</param>
    /// <param name="Data">Its bytes.</param>
    public sealed record Packet(int Interface, DateTimeOffset Time, bool IsOutbound, byte[] Data);

    /// <summary>Reads a file whole.</summary>
    public static PcapngFile Read(byte[] bytes)
    {
        var file = new PcapngFile();
        for (var at = 0; at < bytes.Length;)
        {
            var (type, length) = (Number(bytes.AsSpan(at)), (int)Number(bytes.AsSpan(at + 4)));
            Assert.That(length % 4, Is.Zero);
            Assert.That(Number(bytes.AsSpan(at + length - 4)), Is.EqualTo(length), "a block has its length at both ends");
            Assert.That(type == SectionHeader, Is.EqualTo(at == 0), "the one section begins the file");
            file.Take(type, bytes.AsSpan(at + 8, length - 12));
            at += length;
        }
        return file;
    }

    private void Take(uint type, ReadOnlySpan<byte> body)
    {
        switch (type)
        {
            case SectionHeader:
                Assert.That((Number(body), body[4], BinaryPrimitives.ReadInt64LittleEndian(body[8..])), Is.EqualTo((0x1A2B3C4Du, (byte)1, -1L)));
                break;
            case 1:
                Interfaces.Add((body[0] | body[1] << 8, Encoding.UTF8.GetString(Options(body[8..])[2])));
                break;
            case 5:
                Dropped[(int)Number(body)] = BinaryPrimitives.ReadInt64LittleEndian(Options(body[12..])[5]);
                break;
            case 6:
                var (captured, original) = ((int)Number(body[12..]), (int)Number(body[16..]));
                Assert.That(captured, Is.EqualTo(original));
                var options = Options(body[(20 + (captured + 3) / 4 * 4)..]);
                var time = DateTimeOffset.UnixEpoch.AddMicroseconds((long)Number(body[4..]) << 32 | Number(body[8..]));
                Packets.Add(new Packet((int)Number(body), time, Number(options[2]) == 2, body.Slice(20, captured).ToArray()));
                Assert.That(Packets[^1].Interface, Is.LessThan(Interfaces.Count), "an interface is described before its packets");
                break;
            default:
                Assert.Fail($"block of type {type}");
                break;
        }
    }

    private static Dictionary<int, byte[]> Options(ReadOnlySpan<byte> options)
    {
        var found = new Dictionary<int, byte[]>();
        while (options[0] != 0)
        {
            var length = options[2] | options[3] << 8;
            found[options[0]] = options.Slice(4, length).ToArray();
            options = options[(4 + (length + 3) / 4 * 4)..];
        }
        Assert.That(options.ToArray(), Is.EqualTo(new byte[4]), "the end of the options is the end of the block");
        return found;
    }

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}

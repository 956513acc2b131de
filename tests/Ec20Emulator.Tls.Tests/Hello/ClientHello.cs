using System.Buffers.Binary;

namespace Ec20Emulator.Tls.Tests.Hello;

/// <summary>A ClientHello taken apart byte by byte, without the library under test.</summary>
internal sealed record ClientHello(
    int RecordVersion, int Version, int SessionIdLength, ushort[] Suites, byte[] Compressions, bool HasExtensionBlock, (int Type, byte[] Data)[] Extensions)
{
    public static ClientHello Parse(ReadOnlySpan<byte> wire)
    {
        Assert.That(wire[0], Is.EqualTo(22), "handshake record");
        Assert.That(BinaryPrimitives.ReadUInt16BigEndian(wire[3..]), Is.EqualTo(wire.Length - 5), "one record, nothing after it");
        Assert.That(wire[5], Is.EqualTo(1), "ClientHello");
        Assert.That((wire[6] << 16) | (wire[7] << 8) | wire[8], Is.EqualTo(wire.Length - 9), "handshake length");
        var body = wire[9..];
        var version = Take16(ref body);
        body = body[32..];
        var sessionId = Take(ref body, Take8(ref body)).Length;
        var suites = Take(ref body, Take16(ref body));
        var compressions = Take(ref body, Take8(ref body)).ToArray();
        var codes = new ushort[suites.Length / 2];
        for (var at = 0; at < codes.Length; at++)
            codes[at] = BinaryPrimitives.ReadUInt16BigEndian(suites[(2 * at)..]);
        var hasBlock = body.Length > 0;
        var extensions = new List<(int, byte[])>();
        if (hasBlock)
        {
            Assert.That(Take16(ref body), Is.EqualTo(body.Length), "extension block length");
            while (body.Length > 0)
            {
                var type = Take16(ref body);
                extensions.Add((type, Take(ref body, Take16(ref body)).ToArray()));
            }
        }
        return new ClientHello(BinaryPrimitives.ReadUInt16BigEndian(wire[1..]), version, sessionId, codes, compressions, hasBlock, [.. extensions]);
    }

    private static int Take8(ref ReadOnlySpan<byte> rest) => Take(ref rest, 1)[0];

    private static int Take16(ref ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadUInt16BigEndian(Take(ref rest, 2));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}

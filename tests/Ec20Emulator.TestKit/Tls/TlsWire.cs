using System.Buffers.Binary;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>Builds records and handshake messages for scripts.</summary>
public static class TlsWire
{
    /// <summary>A record of any type and version.</summary>
    public static byte[] Record(byte type, int version, params byte[] content) => [type, .. UInt16(version), .. UInt16(content.Length), .. content];

    /// <summary>A handshake message cut into records of at most 16384 bytes.</summary>
    public static byte[] Handshake(int version, byte messageType, byte[] body)
    {
        byte[] message = [messageType, .. UInt24(body.Length), .. body];
        return [.. message.Chunk(16384).SelectMany(chunk => Record(22, version, chunk))];
    }

    /// <summary>A ServerHello without session or extensions.</summary>
    public static byte[] ServerHello(int version, int suite, int? recordVersion = null)
        => Handshake(recordVersion ?? version, 2, [.. UInt16(version), .. new byte[32], 0, .. UInt16(suite), 0]);

    /// <summary>A Certificate message.</summary>
    public static byte[] Certificate(int version, params byte[][] chain)
    {
        byte[] list = [.. chain.SelectMany(der => UInt24(der.Length).Concat(der))];
        return Handshake(version, 11, [.. UInt24(list.Length), .. list]);
    }

    /// <summary>A CertificateRequest of TLS1.2 with one authority name as given.</summary>
    public static byte[] CertificateRequest(byte[] authorityName)
    {
        byte[] names = [.. UInt16(authorityName.Length), .. authorityName];
        return Handshake(0x0303, 13, [1, 1, 0, 2, 4, 1, .. UInt16(names.Length), .. names]);
    }

    /// <summary>A ServerHelloDone.</summary>
    public static byte[] ServerHelloDone(int version) => Handshake(version, 14, []);

    /// <summary>An alert; level 1 is a warning, 2 is fatal.</summary>
    public static byte[] Alert(int version, byte level, byte description) => Record(21, version, level, description);

    /// <summary>An empty DER SEQUENCE inside so many others.</summary>
    public static byte[] NestedDer(int levels)
    {
        var headers = new Stack<byte[]>();
        var size = 0;
        for (var level = 0; level < levels; level++)
        {
            byte[] header = size < 0x80 ? [0x30, (byte)size] : size < 0x10000 ? [0x30, 0x82, .. UInt16(size)] : [0x30, 0x83, .. UInt24(size)];
            headers.Push(header);
            size += header.Length;
        }
        return [.. headers.SelectMany(header => header)];
    }

    private static byte[] UInt16(int number)
    {
        var octets = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(octets, (ushort)number);
        return octets;
    }

    private static byte[] UInt24(int number) => [(byte)(number >> 16), (byte)(number >> 8), (byte)number];
}

using System.Buffers.Binary;

namespace Ec20Emulator.Tls.Client;

/// <summary>Looks through handshake messages before the library parses them.</summary>
internal static class HandshakeScan
{
    /// <summary>Reads version and suite of a ServerHello body, as far as they are there.</summary>
    public static (int? Version, int? Suite) ServerHello(ReadOnlySpan<byte> body)
    {
        const int SessionIdLengthAt = 34;
        if (body.Length < 2)
            return (null, null);
        int version = BinaryPrimitives.ReadUInt16BigEndian(body);
        if (body.Length <= SessionIdLengthAt)
            return (version, null);
        var suiteAt = SessionIdLengthAt + 1 + body[SessionIdLengthAt];
        return (version, body.Length < suiteAt + 2 ? null : BinaryPrimitives.ReadUInt16BigEndian(body[suiteAt..]));
    }

    /// <summary>Takes a Certificate body apart.</summary>
    /// <returns>The certificates in DER; null when the lengths do not fit.</returns>
    public static List<byte[]>? Certificates(ReadOnlySpan<byte> body)
    {
        if (body.Length < 3 || ReadUInt24(body) != body.Length - 3)
            return null;
        var certificates = new List<byte[]>();
        for (body = body[3..]; body.Length > 0;)
        {
            if (body.Length < 3 || ReadUInt24(body) is var length && length > body.Length - 3)
                return null;
            certificates.Add(body.Slice(3, length).ToArray());
            body = body[(3 + length)..];
        }
        return certificates;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> octets) => (octets[0] << 16) | (octets[1] << 8) | octets[2];
}

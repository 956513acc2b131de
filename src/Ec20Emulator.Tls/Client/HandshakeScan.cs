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
}

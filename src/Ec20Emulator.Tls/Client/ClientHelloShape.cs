using System.Buffers.Binary;

namespace Ec20Emulator.Tls.Client;

/// <summary>Gives the ClientHello the shape of a module of 2015: no extended_master_secret, and no extension block where nothing is left in it.</summary>
internal static class ClientHelloShape
{
    private const int HandshakeHeader = 4;
    private const int FixedPart = HandshakeHeader + 2 + 32;
    private const int ExtendedMasterSecret = 23;

    /// <summary>Rewrites a ClientHello handshake message.</summary>
    /// <param name="message">The message with its four-byte header.</param>
    /// <returns>The message to be hashed and sent.</returns>
    public static byte[] Apply(ReadOnlySpan<byte> message)
    {
        var at = FixedPart;
        at += 1 + message[at];
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
        at += 1 + message[at];
        var kept = new List<byte>(message.Length);
        for (var rest = message[(at + 2)..]; rest.Length > 0;)
        {
            var size = 4 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(rest) != ExtendedMasterSecret)
                kept.AddRange(rest[..size]);
            rest = rest[size..];
        }
        var shaped = new byte[kept.Count == 0 ? at : at + 2 + kept.Count];
        message[..at].CopyTo(shaped);
        if (kept.Count > 0)
        {
            BinaryPrimitives.WriteUInt16BigEndian(shaped.AsSpan(at), (ushort)kept.Count);
            kept.CopyTo(shaped, at + 2);
        }
        BinaryPrimitives.WriteUInt16BigEndian(shaped.AsSpan(2), (ushort)(shaped.Length - HandshakeHeader));
        return shaped;
    }
}

using System.Buffers.Binary;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Writes queries (RFC 1035 section 4.1).</summary>
internal static class DnsMessageWriter
{
    /// <summary>The longest query: header, name, type and class.</summary>
    public const int MostBytes = 12 + 255 + 4;

    private const ushort RecursionDesired = 0x0100;
    private const ushort ClassInternet = 1;

    /// <summary>Writes a recursive query with one question.</summary>
    /// <exception cref="DnsFormatException">The name cannot be asked for.</exception>
    public static byte[] WriteQuery(ushort id, DnsQuestion question)
    {
        Span<byte> message = stackalloc byte[MostBytes];
        message.Clear();
        BinaryPrimitives.WriteUInt16BigEndian(message, id);
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], RecursionDesired);
        BinaryPrimitives.WriteUInt16BigEndian(message[4..], 1);
        var at = 12 + DnsName.Write(question.Name, message[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(message[at..], (ushort)question.Type);
        BinaryPrimitives.WriteUInt16BigEndian(message[(at + 2)..], ClassInternet);
        return message[..(at + 4)].ToArray();
    }
}

using System.Buffers.Binary;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Records;

/// <summary>Records of an <see cref="IRecordWriter"/>, for the library and past it.</summary>
internal static class RecordWriting
{
    private const int HeaderSize = 5;
    private const int LargestContent = 16384;

    /// <summary>Bytes on the wire, headers included, of so many bytes of application data.</summary>
    public static int WireSize(this IRecordWriter writer, int length)
    {
        var rest = length % LargestContent;
        return (length / LargestContent * (HeaderSize + writer.ProtectedSize(LargestContent))) + (rest == 0 ? 0 : HeaderSize + writer.ProtectedSize(rest));
    }

    /// <summary>Writes application data as records of at most 16384 bytes: what one AT+QSSLSEND takes is one record.</summary>
    /// <param name="writer">The protection.</param>
    /// <param name="data">The plaintext.</param>
    /// <param name="wire">Exactly <see cref="WireSize"/> bytes.</param>
    public static void WriteRecords(this IRecordWriter writer, ReadOnlySpan<byte> data, Span<byte> wire)
    {
        while (data.Length > 0)
        {
            var content = data[..Math.Min(data.Length, LargestContent)];
            var size = writer.ProtectedSize(content.Length);
            wire[0] = (byte)ContentType.application_data;
            BinaryPrimitives.WriteUInt16BigEndian(wire[1..], (ushort)writer.Version);
            BinaryPrimitives.WriteUInt16BigEndian(wire[3..], (ushort)size);
            writer.Protect(ContentType.application_data, content, wire.Slice(HeaderSize, size));
            wire = wire[(HeaderSize + size)..];
            data = data[content.Length..];
        }
    }

    /// <summary>A record as the library wants it.</summary>
    /// <param name="writer">The protection.</param>
    /// <param name="type">Content type.</param>
    /// <param name="headerSize">Room the library needs in front.</param>
    /// <param name="content">What it carries.</param>
    public static TlsEncodeResult Encode(this IRecordWriter writer, short type, int headerSize, ReadOnlySpan<byte> content)
    {
        var record = new byte[headerSize + writer.ProtectedSize(content.Length)];
        writer.Protect(type, content, record.AsSpan(headerSize));
        return new TlsEncodeResult(record, 0, record.Length, type);
    }
}

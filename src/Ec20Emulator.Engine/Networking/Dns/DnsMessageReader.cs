using System.Buffers.Binary;
using System.Net;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Reads responses (RFC 1035 section 4.1). Whatever the bytes are, the outcome is a message or a <see cref="DnsFormatException"/>.</summary>
internal static class DnsMessageReader
{
    private const int HeaderBytes = 12;
    private const ushort ResponseFlag = 0x8000;
    private const ushort OpcodeBits = 0x7800;
    private const ushort TruncatedFlag = 0x0200;
    private const ushort ResponseCodeBits = 0x000F;
    private const ushort ClassInternet = 1;

    /// <summary>Reads a response.</summary>
    /// <exception cref="DnsFormatException">The bytes are something else.</exception>
    public static DnsMessage Read(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderBytes)
            throw new DnsFormatException($"{message.Length} bytes are less than a header");
        var flags = U16(message, 2);
        if ((flags & ResponseFlag) == 0 || (flags & OpcodeBits) != 0)
            throw new DnsFormatException("not a response to a standard query");
        var truncated = (flags & TruncatedFlag) != 0;
        var at = HeaderBytes;
        var question = ReadQuestions(message, U16(message, 4), ref at);
        var answers = ReadAnswers(message, U16(message, 6), at, truncated);
        return new DnsMessage(U16(message, 0), (DnsResponseCode)(flags & ResponseCodeBits), truncated, question, answers);
    }

    private static DnsQuestion? ReadQuestions(ReadOnlySpan<byte> message, int count, ref int at)
    {
        DnsQuestion? question = null;
        for (var i = 0; i < count; i++)
        {
            var name = DnsName.Read(message, ref at);
            var (type, @class) = (U16(message, at), U16(message, at + 2));
            at += 4;
            question = count == 1 && @class == ClassInternet && type is (int)DnsRecordType.A or (int)DnsRecordType.Aaaa
                ? new DnsQuestion(name, (DnsRecordType)type)
                : null;
        }

        return question;
    }

    private static List<DnsRecord> ReadAnswers(ReadOnlySpan<byte> message, int count, int at, bool truncated)
    {
        var answers = new List<DnsRecord>();
        try
        {
            // A record takes at least 11 bytes, so the message bounds the loop whatever the count says.
            for (var i = 0; i < count; i++)
            {
                if (ReadRecord(message, ref at) is { } record)
                    answers.Add(record);
            }
        }
        catch (DnsFormatException) when (truncated)
        {
            // Cut off in the middle of a record: what came before it is good.
        }

        return answers;
    }

    private static DnsRecord? ReadRecord(ReadOnlySpan<byte> message, ref int at)
    {
        var name = DnsName.Read(message, ref at);
        var (type, @class) = (U16(message, at), U16(message, at + 2));
        var timeToLive = (U16(message, at + 4) << 16) | U16(message, at + 6);
        var length = U16(message, at + 8);
        var data = at + 10;
        at = data + length;
        if (at > message.Length)
            throw new DnsFormatException($"the record data at {data} runs over the end of the message");
        if (@class != ClassInternet)
            return null;

        // RFC 2181 section 8: a time to live with the top bit set counts as 0.
        timeToLive = Math.Max(timeToLive, 0);
        return (type, length) switch
        {
            ((int)DnsRecordType.A, 4) or ((int)DnsRecordType.Aaaa, 16) =>
                new DnsRecord(name, timeToLive, new IPAddress(message.Slice(data, length)), null),
            ((int)DnsRecordType.A or (int)DnsRecordType.Aaaa, _) => throw new DnsFormatException($"the address at {data} has {length} bytes"),
            ((int)DnsRecordType.Cname, _) => new DnsRecord(name, timeToLive, null, DnsName.Read(message, ref data)),
            _ => null,
        };
    }

    private static ushort U16(ReadOnlySpan<byte> message, int at) => at + 2 <= message.Length
        ? BinaryPrimitives.ReadUInt16BigEndian(message[at..])
        : throw new DnsFormatException($"a field runs over the end of the message at {at}");
}

using System.Buffers.Binary;
using Ec20Emulator.Modem.Networking.Dns;

namespace Ec20Emulator.Ppp.Dns;

/// <summary>
/// The DNS servers of the context (RFC 1035): queries of the host end here and are asked again through the network seam, so that maps and
/// policy hold. Addresses are answered; of other records there are none.
/// </summary>
internal sealed class DnsProxy(INameGateway names, bool hasV6)
{
    private const int HeaderBytes = 12;
    private const int MostAtOnce = 64;
    private const int MostAddresses = 16;
    private const ushort ClassInternet = 1;
    private const ushort PointerToQuestion = 0xC00C;
    private const ushort OpcodeBits = 0x7800;
    private const ushort RecursionDesired = 0x0100;
    private const ushort ResponseFlags = 0x8080; // A response; recursion is to be had.

    private int _underWay;

    /// <summary>Answers a query, now or later; what is none is not answered.</summary>
    /// <param name="query">The message.</param>
    /// <param name="reply">Sends the response.</param>
    public void Ask(ReadOnlySpan<byte> query, Action<byte[]> reply)
    {
        if (query.Length < HeaderBytes)
            return;
        var flags = BinaryPrimitives.ReadUInt16BigEndian(query[2..]);
        if (flags >> 15 != 0)
            return;
        var asked = query.ToArray();
        var at = HeaderBytes;
        string name;
        try
        {
            name = DnsName.Read(query, ref at);
        }
        catch (DnsFormatException)
        {
            at = query.Length + 1;
            name = "";
        }
        if (at + 4 > query.Length || BinaryPrimitives.ReadUInt16BigEndian(query[4..]) != 1)
            reply(ToResponse(asked[..HeaderBytes], DnsResponseCode.FormatError, []));
        else if ((flags & OpcodeBits) != 0)
            reply(ToResponse(asked[..HeaderBytes], DnsResponseCode.NotImplemented, []));
        else
            Answer(asked[..(at + 4)], name, reply);
    }

    private void Answer(byte[] question, string name, Action<byte[]> reply)
    {
        var type = (DnsRecordType)BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(question.Length - 4));
        var isInternet = BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(question.Length - 2)) == ClassInternet;
        if (!isInternet || type is not (DnsRecordType.A or DnsRecordType.Aaaa) || (type is DnsRecordType.Aaaa && !hasV6))
        {
            reply(ToResponse(question, DnsResponseCode.NoError, []));
            return;
        }
        if (_underWay >= MostAtOnce)
        {
            reply(ToResponse(question, DnsResponseCode.ServerFailure, []));
            return;
        }
        _underWay++;
        names.Resolve(name, type is DnsRecordType.Aaaa, answer =>
        {
            _underWay--;
            var addresses = answer.Addresses.Take(MostAddresses).Select(address => address.GetAddressBytes());
            reply(ToResponse(question, answer.Exists ? DnsResponseCode.NoError : DnsResponseCode.NameError, [.. addresses], (ushort)type, answer.TimeToLive));
        });
    }

    private static byte[] ToResponse(byte[] question, DnsResponseCode code, IReadOnlyList<byte[]> addresses, ushort type = 0, int timeToLive = 0)
    {
        var response = new MemoryStream();
        response.Write(question);
        Span<byte> record = stackalloc byte[12];
        foreach (var address in addresses)
        {
            BinaryPrimitives.WriteUInt16BigEndian(record, PointerToQuestion);
            BinaryPrimitives.WriteUInt16BigEndian(record[2..], type);
            BinaryPrimitives.WriteUInt16BigEndian(record[4..], ClassInternet);
            BinaryPrimitives.WriteInt32BigEndian(record[6..], timeToLive);
            BinaryPrimitives.WriteUInt16BigEndian(record[10..], (ushort)address.Length);
            response.Write(record);
            response.Write(address);
        }
        var message = response.ToArray();
        var asked = BinaryPrimitives.ReadUInt16BigEndian(message.AsSpan(2));
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), (ushort)((asked & (OpcodeBits | RecursionDesired)) | ResponseFlags | (ushort)code));
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), (ushort)(question.Length > HeaderBytes ? 1 : 0));
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), (ushort)addresses.Count);
        message.AsSpan(8, 4).Clear();
        return message;
    }
}

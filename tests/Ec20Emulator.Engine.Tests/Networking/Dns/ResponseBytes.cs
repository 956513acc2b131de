using System.Buffers.Binary;
using System.Net;
using Ec20Emulator.Modem.Networking.Dns;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

/// <summary>Builds DNS responses byte by byte, well formed or not.</summary>
internal sealed class ResponseBytes
{
    private readonly List<byte> _bytes = [];
    private int _answers;

    public ResponseBytes(ushort id, DnsQuestion question, DnsResponseCode code = DnsResponseCode.NoError, bool truncated = false)
    {
        _bytes.AddRange(DnsMessageWriter.WriteQuery(id, question));
        _bytes[2] = (byte)(0x81 | (truncated ? 2 : 0));
        _bytes[3] = (byte)(0x80 | (int)code);
    }

    public int Length => _bytes.Count;

    /// <summary>A response to a query that came over the wire.</summary>
    public static ResponseBytes To(byte[] query, DnsResponseCode code = DnsResponseCode.NoError)
    {
        var at = 12;
        var name = DnsName.Read(query, ref at);
        var type = (DnsRecordType)BinaryPrimitives.ReadUInt16BigEndian(query.AsSpan(at));
        return new ResponseBytes(BinaryPrimitives.ReadUInt16BigEndian(query), new DnsQuestion(name, type), code);
    }

    public ResponseBytes Address(string owner, string address, uint ttl = 60)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();
        return Record(Name(owner), bytes.Length == 4 ? 1 : 28, ttl, bytes);
    }

    public ResponseBytes Alias(string owner, string target, uint ttl = 60) => Record(Name(owner), 5, ttl, Name(target));

    public ResponseBytes Record(byte[] owner, int type, uint ttl, byte[] data, int @class = 1, int? length = null)
    {
        _answers++;
        BinaryPrimitives.WriteUInt16BigEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[6..], (ushort)_answers);
        _bytes.AddRange(owner);
        _bytes.AddRange([(byte)(type >> 8), (byte)type, (byte)(@class >> 8), (byte)@class]);
        _bytes.AddRange([(byte)(ttl >> 24), (byte)(ttl >> 16), (byte)(ttl >> 8), (byte)ttl]);
        var size = length ?? data.Length;
        _bytes.AddRange([(byte)(size >> 8), (byte)size]);
        _bytes.AddRange(data);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    public static byte[] Name(string name)
    {
        var bytes = new byte[255];
        return bytes[..DnsName.Write(name, bytes)];
    }

    public static byte[] Pointer(int to) => [(byte)(0xC0 | (to >> 8)), (byte)to];
}

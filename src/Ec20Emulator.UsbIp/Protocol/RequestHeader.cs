using System.Buffers.Binary;

namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>The 48 bytes in front of everything a host sends to an attached device.</summary>
internal readonly record struct RequestHeader
{
    /// <summary>Its size, bytes.</summary>
    public const int Size = 48;

    /// <summary>Most data a request brings along, bytes.</summary>
    public const int MostData = 1 << 20;

    private const int MostEndpoints = 16;
    private const int MostPackets = 1024;
    private const int PacketEntry = 16;

    /// <summary>What it is.</summary>
    public Command Command { get; private init; }

    /// <summary>Number of the request.</summary>
    public uint Number { get; private init; }

    /// <summary>The device, as the import told.</summary>
    public uint DeviceId { get; private init; }

    /// <summary>True where data goes to the host.</summary>
    public bool IsIn { get; private init; }

    /// <summary>Number of the endpoint, 0-15.</summary>
    public byte Endpoint { get; private init; }

    /// <summary>Submit: bytes that come along, or that the host takes at most.</summary>
    public int Length { get; private init; }

    /// <summary>Submit: isochronous packets; 0 for all others.</summary>
    public int Packets { get; private init; }

    /// <summary>Submit at endpoint 0: what is asked.</summary>
    public Setup Setup { get; private init; }

    /// <summary>Unlink: number of the request that is taken back.</summary>
    public uint TakenBack { get; private init; }

    /// <summary>Bytes that follow: data of the host, then a table of isochronous packets.</summary>
    public int Following => (Command is Command.Submit && !IsIn ? Length : 0) + Packets * PacketEntry;

    /// <summary>Address of the endpoint.</summary>
    public byte Address => (byte)(Endpoint | (IsIn ? 0x80 : 0));

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">A field has a value no host sends.</exception>
    public static RequestHeader Read(ReadOnlySpan<byte> octets)
    {
        var command = (Command)BinaryPrimitives.ReadUInt32BigEndian(octets);
        var direction = BinaryPrimitives.ReadUInt32BigEndian(octets[12..]);
        var endpoint = BinaryPrimitives.ReadUInt32BigEndian(octets[16..]);
        Check(command is Command.Submit or Command.Unlink, $"command {(uint)command}");
        Check(direction <= 1, $"direction {direction}");
        Check(endpoint < MostEndpoints, $"endpoint {endpoint}");
        var header = new RequestHeader
        {
            Command = command,
            Number = BinaryPrimitives.ReadUInt32BigEndian(octets[4..]),
            DeviceId = BinaryPrimitives.ReadUInt32BigEndian(octets[8..]),
            IsIn = direction == 1,
            Endpoint = (byte)endpoint,
        };
        if (command is Command.Unlink)
            return header with { TakenBack = BinaryPrimitives.ReadUInt32BigEndian(octets[20..]) };
        var length = BinaryPrimitives.ReadInt32BigEndian(octets[24..]);
        var packets = BinaryPrimitives.ReadInt32BigEndian(octets[32..]);
        Check(length >= 0 && (header.IsIn || length <= MostData), $"{(uint)length} bytes of data");
        Check(packets is >= -1 and <= MostPackets, $"{(uint)packets} packets");
        return header with { Length = length, Packets = Math.Max(0, packets), Setup = Setup.Read(octets[40..]) };
    }

    private static void Check(bool isRight, string what)
    {
        if (!isRight)
            throw new InvalidDataException($"a request with {what}");
    }
}

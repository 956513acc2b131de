using System.Buffers.Binary;

namespace Ec20Emulator.Qmi.Framing;

/// <summary>
/// A message on its way: the QMUX header of 6 bytes, flags and transaction (one byte for CTL, two for all others), id and length, then the
/// TLVs. All numbers are little-endian.
/// </summary>
internal static class QmuxFrame
{
    /// <summary>Most bytes of a frame: its length field counts all but the first.</summary>
    public const int MostBytes = 1 + ushort.MaxValue;

    private const byte Marker = 0x01;
    private const byte FromModem = 0x80;
    private const int Header = 6;
    private const int ControlHeader = 6;
    private const int ServiceHeader = 7;

    /// <summary>Makes the frame of a message.</summary>
    public static byte[] Of(QmiMessage message)
    {
        var isControl = message.Service is QmiServiceType.Control;
        var head = Header + (isControl ? ControlHeader : ServiceHeader);
        var frame = new byte[head + message.Tlvs.Length];
        frame[0] = Marker;
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(1), checked((ushort)(frame.Length - 1)));
        frame[3] = message.Kind is MessageKind.Request ? (byte)0 : FromModem;
        (frame[4], frame[5]) = ((byte)message.Service, message.Client);
        frame[6] = (byte)((int)message.Kind * (isControl ? 1 : 2));
        frame[7] = (byte)message.Transaction;
        if (!isControl)
            frame[8] = (byte)(message.Transaction >> 8);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(head - 4), message.Id);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(head - 2), (ushort)message.Tlvs.Length);
        message.Tlvs.CopyTo(frame.AsMemory(head));
        return frame;
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="frame">All of it.</param>
    /// <param name="wrong">Why it is none, where null is returned.</param>
    public static QmiMessage? Read(ReadOnlyMemory<byte> frame, out string wrong)
    {
        var octets = frame.Span;
        wrong = "";
        if (octets.Length < Header || octets[0] != Marker)
            wrong = "it does not begin as a frame does";
        else if (BinaryPrimitives.ReadUInt16LittleEndian(octets[1..]) is var told && told != octets.Length - 1)
            wrong = $"it says it has {told + 1} bytes and has {octets.Length}";
        else if (octets.Length < Header + (octets[4] == 0 ? ControlHeader : ServiceHeader))
            wrong = $"{octets.Length} bytes are too few for a message";
        if (wrong.Length > 0)
            return null;
        var isControl = octets[4] == 0;
        var head = Header + (isControl ? ControlHeader : ServiceHeader);
        var flags = octets[6] >> (isControl ? 0 : 1);
        if (flags > (int)MessageKind.Indication)
        {
            wrong = $"flags {octets[6]:X2} are none of a request";
            return null;
        }
        var transaction = isControl ? octets[7] : BinaryPrimitives.ReadUInt16LittleEndian(octets[7..]);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(octets[(head - 2)..]);
        return new QmiMessage((QmiServiceType)octets[4], octets[5], (MessageKind)flags, transaction, BinaryPrimitives.ReadUInt16LittleEndian(octets[(head - 4)..]), frame[head..])
        {
            IsWhole = length == octets.Length - head,
        };
    }
}

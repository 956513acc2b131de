using System.Text;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp.Authentication;

/// <summary>The Password Authentication Protocol (RFC 1334 section 2).</summary>
/// <param name="expected">Who the host is to be; null = anybody.</param>
/// <param name="line">Where the host may be turned away all the same.</param>
/// <param name="send">Sends a packet.</param>
internal sealed class Pap(PppCredentials? expected, IPppLine line, PacketSender send) : Authenticator(PppProtocol.Pap, line, send)
{
    private const byte Request = 1;
    private const byte Ack = 2;
    private const byte Nak = 3;

    public override void Receive(in ControlPacket packet)
    {
        if (packet.Code != Request || !TryReadCounted(packet.Data, out var user, out var rest) || !TryReadCounted(rest, out var password, out _))
            return;
        var id = packet.Id;
        var isRight = expected is null || (user.SequenceEqual(Encoding.Latin1.GetBytes(expected.User)) && password.SequenceEqual(Encoding.Latin1.GetBytes(expected.Password)));
        Decide(isRight, Encoding.Latin1.GetString(user), verdict => Send(verdict ? Ack : Nak, id, [0]));
    }

    private static bool TryReadCounted(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> value, out ReadOnlySpan<byte> rest)
    {
        value = rest = default;
        if (data.IsEmpty || data[0] >= data.Length)
            return false;
        value = data[1..(1 + data[0])];
        rest = data[(1 + data[0])..];
        return true;
    }
}

using System.Text;

namespace Ec20Emulator.Modem.Networking.Sntp;

/// <summary>The fields of an SNTP message that a client uses (RFC 4330 section 4).</summary>
/// <param name="Leap">Leap indicator 0-3; 3 = the clock is not synchronised.</param>
/// <param name="Version">1-4.</param>
/// <param name="Mode">3 = client, 4 = server.</param>
/// <param name="Stratum">0 = kiss-o'-death, 1-15 = synchronised.</param>
/// <param name="Reference">Reference identifier; in a kiss-o'-death four letters that say why.</param>
/// <param name="Originate">The client's transmit timestamp, repeated by the server.</param>
/// <param name="Receive">When the request reached the server.</param>
/// <param name="Transmit">When the sender sent this.</param>
internal sealed record SntpPacket(int Leap, int Version, int Mode, int Stratum, string Reference, ulong Originate, ulong Receive, ulong Transmit)
{
    /// <summary>Bytes of a message without authentication.</summary>
    public const int Bytes = 48;

    private const int ClientMode = 3;
    private const int ServerMode = 4;
    private const int NewestVersion = 4;

    /// <summary>Writes a request.</summary>
    public static byte[] WriteRequest(ulong transmit)
    {
        var packet = new byte[Bytes];
        packet[0] = (NewestVersion << 3) | ClientMode;
        NtpTimestamp.Write(packet.AsSpan(40), transmit);
        return packet;
    }

    /// <summary>Reads a message; null where it is too short to be one. Trailing extensions and authentication are ignored.</summary>
    public static SntpPacket? Read(ReadOnlySpan<byte> packet) => packet.Length < Bytes
        ? null
        : new SntpPacket(
            packet[0] >> 6, (packet[0] >> 3) & 7, packet[0] & 7, packet[1], ReadReference(packet.Slice(12, 4)),
            NtpTimestamp.Read(packet[24..]), NtpTimestamp.Read(packet[32..]), NtpTimestamp.Read(packet[40..]));

    /// <summary>True for a kiss-o'-death, whose timestamps need not be valid.</summary>
    public bool IsKissOfDeath => Stratum == 0;

    /// <summary>True where this is a server's reply to the request with that transmit timestamp (RFC 4330 section 5).</summary>
    public bool Answers(ulong request) =>
        Mode == ServerMode && Version is >= 1 and <= NewestVersion && Originate == request && (Transmit != 0 || IsKissOfDeath);

    private static string ReadReference(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(4);
        foreach (var b in bytes)
            text.Append(b is > 0x20 and < 0x7f ? (char)b : '.');
        return text.ToString().TrimEnd('.');
    }
}

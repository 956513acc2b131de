using System.Buffers.Binary;
using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>Asks the operating system's TCP how many bytes of a connection the peer has acknowledged.</summary>
internal static class TcpAcknowledgement
{
    private const int TcpLevel = 6;
    private const int TcpInfo = 11;

    /// <summary>Where <c>tcpi_bytes_acked</c>, 64 bits, stands in Linux's <c>struct tcp_info</c>.</summary>
    private const int BytesAckedAt = 120;

    /// <summary>Bytes acknowledged, the SYN and FIN of this side counted in; null where the operating system does not tell.</summary>
    public static long? Of(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Span<byte> info = stackalloc byte[256];
        try
        {
            var length = socket.GetRawSocketOption(TcpLevel, TcpInfo, info);
            if (length < BytesAckedAt + sizeof(long))
                return null;
            var counted = info.Slice(BytesAckedAt, sizeof(long));
            return BitConverter.IsLittleEndian ? BinaryPrimitives.ReadInt64LittleEndian(counted) : BinaryPrimitives.ReadInt64BigEndian(counted);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}

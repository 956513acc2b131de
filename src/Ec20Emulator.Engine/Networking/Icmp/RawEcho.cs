using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking.Icmp;

/// <summary>IPv4 echo requests over a raw socket: the one way that shows the time to live of the reply everywhere.</summary>
/// <param name="time">Measures the round trip.</param>
internal sealed class RawEcho(TimeProvider time)
{
    private const int LongestPacket = 65_535;

    // Shared by all networks of the process: the operating system shows every raw socket every reply.
    private static int _sequence;

    /// <summary>A raw socket towards an address, or null where the operating system does not permit one.</summary>
    public static Socket? TryOpen(IPAddress address)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp);
            socket.Connect(address, 0);
            return socket;
        }
        catch (SocketException)
        {
            socket?.Dispose();
            return null;
        }
    }

    /// <summary>Sends one request and waits for its reply.</summary>
    /// <exception cref="SocketException">The operating system refuses to send, or knows that the host cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">No reply in time.</exception>
    public async Task<EchoReply> SendAsync(Socket socket, int payloadBytes, CancellationToken cancellationToken)
    {
        var request = EchoMessage.WriteRequest((ushort)Environment.ProcessId, (ushort)Interlocked.Increment(ref _sequence), payloadBytes);
        var sent = time.GetTimestamp();
        await socket.SendAsync(request, SocketFlags.None, cancellationToken);
        var packet = new byte[LongestPacket];
        while (true)
        {
            var size = await socket.ReceiveAsync(packet, SocketFlags.None, cancellationToken);
            if (EchoMessage.TimeToLiveOfReply(packet.AsSpan(0, size), request) is { } timeToLive)
                return new EchoReply((long)time.GetElapsedTime(sent).TotalMilliseconds, timeToLive);
        }
    }
}

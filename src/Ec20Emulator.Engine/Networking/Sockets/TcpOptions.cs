using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>A <see cref="TcpTuning"/> as socket options; set before a socket connects or listens, because the window is agreed on then.</summary>
internal static partial class TcpOptions
{
    /// <summary>Half of what the operating system may offer without scaling: Linux takes the double for its own bookkeeping.</summary>
    private const int UnscaledBuffer = 32 * 1024;

    private const int TcpLevel = 6;
    private const int LinuxUserTimeout = 18;
    private const int WindowsMaximumRetransmission = 5;
    private const int MacConnectionDropTime = 0x80;

    /// <summary>Sets the options.</summary>
    public static void Apply(Socket socket, TcpTuning tuning, ILogger log)
    {
        if (!tuning.ScalesWindow)
            socket.ReceiveBufferSize = UnscaledBuffer;
        if (tuning.KeepAlive is { } keepAlive)
            Probe(socket, keepAlive, log);
        if (tuning.UserTimeout is { } timeout)
            GiveUpAfter(socket, timeout, log);
    }

    private static void Probe(Socket socket, TcpKeepAlive keepAlive, ILogger log)
    {
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, (int)keepAlive.Idle.TotalSeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, (int)keepAlive.Interval.TotalSeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, keepAlive.Probes);
        }
        catch (SocketException failure)
        {
            LogNotSet(log, "keep-alive probes", failure.Message);
        }
    }

    private static void GiveUpAfter(Socket socket, TimeSpan timeout, ILogger log)
    {
        // Linux counts milliseconds, the others seconds.
        var milliseconds = (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue);
        var (option, value) = OperatingSystem.IsWindows() ? (WindowsMaximumRetransmission, Math.Max(1, milliseconds / 1000))
            : OperatingSystem.IsMacOS() ? (MacConnectionDropTime, Math.Max(1, milliseconds / 1000))
            : (LinuxUserTimeout, milliseconds);
        try
        {
            socket.SetRawSocketOption(TcpLevel, option, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));
        }
        catch (SocketException failure)
        {
            LogNotSet(log, "the retransmission time", failure.Message);
        }
    }

    [LoggerMessage(EventId = 3030, Level = LogLevel.Warning, Message = "The operating system does not let {What} be set: {Reason}")]
    private static partial void LogNotSet(ILogger log, string what, string reason);
}

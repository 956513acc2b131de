namespace Ec20Emulator.Modem.Core.Errors;

/// <summary>The words AT+QIGETERROR prints (table 3 of the SSL manual, ssl.md C8).</summary>
internal static class TcpIpErrorText
{
    /// <summary>The text of a code as firmware from R08 on spells it (tcpip.md 7.3).</summary>
    public static string OfLater(TcpIpError error) => error switch
    {
        TcpIpError.InvalidParameters => "invalid parameters",
        TcpIpError.SocketIdentityUsed => "socket identity has been used",
        TcpIpError.PdpContextBroken => "PDP context broken down",
        _ => Of(error),
    };

    /// <summary>The text of a code.</summary>
    public static string Of(TcpIpError error) => error switch
    {
        TcpIpError.None => "operate successfully",
        TcpIpError.OperationBlocked => "operation blocked",
        TcpIpError.InvalidParameters => "invalid parameter",
        TcpIpError.MemoryNotEnough => "memory not enough",
        TcpIpError.CreateSocketFailed => "create socket failed",
        TcpIpError.OperationNotSupported => "operation not supported",
        TcpIpError.SocketBindFailed => "socket bind failed",
        TcpIpError.SocketListenFailed => "socket listen failed",
        TcpIpError.SocketWriteFailed => "socket write failed",
        TcpIpError.SocketReadFailed => "socket read failed",
        TcpIpError.SocketAcceptFailed => "socket accept failed",
        TcpIpError.OpenPdpContextFailed => "open PDP context failed",
        TcpIpError.ClosePdpContextFailed => "close PDP context failed",
        TcpIpError.SocketIdentityUsed => "socket Identity has been used",
        TcpIpError.DnsBusy => "DNS busy",
        TcpIpError.DnsParseFailed => "DNS parse failed",
        TcpIpError.SocketConnectFailed => "socket connect failed",
        TcpIpError.SocketClosed => "socket has been closed",
        TcpIpError.OperationBusy => "operation busy",
        TcpIpError.OperationTimeout => "operation timeout",
        TcpIpError.PdpContextBroken => "PDP context break down",
        TcpIpError.SendCancelled => "cancel send",
        TcpIpError.OperationNotAllowed => "operation not allowed",
        TcpIpError.ApnNotConfigured => "APN not configured",
        TcpIpError.PortBusy => "port busy",
        _ => "unknown error",
    };
}

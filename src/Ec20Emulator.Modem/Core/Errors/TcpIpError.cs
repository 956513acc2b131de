namespace Ec20Emulator.Modem.Core.Errors;

/// <summary>Codes of the TCP/IP and SSL families (SSL manual chapter 3, ssl.md C8); the words are in <see cref="TcpIpErrorText"/>.</summary>
internal enum TcpIpError
{
    /// <summary>The last command succeeded.</summary>
    None = 0,

    /// <summary>Anything unexpected; local key and certificate do not match.</summary>
    Unknown = 550,

    /// <summary>The connection is transparent on another port.</summary>
    OperationBlocked = 551,

    /// <summary>Range, count or type of a parameter.</summary>
    InvalidParameters = 552,

    /// <summary>Send buffer full, file too large.</summary>
    MemoryNotEnough = 553,

    /// <summary>The host computer is out of sockets.</summary>
    CreateSocketFailed = 554,

    /// <summary>Not possible on this port or for this kind of socket.</summary>
    OperationNotSupported = 555,

    /// <summary>The UDP or TCP local port is taken.</summary>
    SocketBindFailed = 556,

    /// <summary>The listener's port is taken.</summary>
    SocketListenFailed = 557,

    /// <summary>The peer went while data was typed.</summary>
    SocketWriteFailed = 558,

    /// <summary>What came from the peer cannot be read: a TLS record does not verify.</summary>
    SocketReadFailed = 559,

    /// <summary>An incoming connection found no id.</summary>
    SocketAcceptFailed = 560,

    /// <summary>The context is not active, or could not be activated.</summary>
    OpenPdpContextFailed = 561,

    /// <summary>The network refused the deactivation.</summary>
    ClosePdpContextFailed = 562,

    /// <summary>The id is taken.</summary>
    SocketIdentityUsed = 563,

    /// <summary>Another DNS query runs.</summary>
    DnsBusy = 564,

    /// <summary>The name is unknown.</summary>
    DnsParseFailed = 565,

    /// <summary>Refused, unreachable, or the handshake failed.</summary>
    SocketConnectFailed = 566,

    /// <summary>The peer closed before.</summary>
    SocketClosed = 567,

    /// <summary>The same operation is under way.</summary>
    OperationBusy = 568,

    /// <summary>Time passed without an answer.</summary>
    OperationTimeout = 569,

    /// <summary>The network dropped the context.</summary>
    PdpContextBroken = 570,

    /// <summary>ESC at the prompt.</summary>
    SendCancelled = 571,

    /// <summary>Not in this state.</summary>
    OperationNotAllowed = 572,

    /// <summary>The context has no APN.</summary>
    ApnNotConfigured = 573,

    /// <summary>The port is not free for transparent mode.</summary>
    PortBusy = 574,
}

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>States as AT+QISTATE and AT+QSSLSTATE print them (ssl.md C6.6, tcpip.md 1).</summary>
internal enum SocketState
{
    /// <summary>The id is free, or about to be.</summary>
    Initial = 0,

    /// <summary>Connecting or shaking hands.</summary>
    Opening = 1,

    /// <summary>Data flows.</summary>
    Connected = 2,

    /// <summary>A listener waits for connections.</summary>
    Listening = 3,

    /// <summary>Ended or failed; the id stays taken until the host closes it.</summary>
    Closing = 4,
}

/// <summary>What can happen to a socket.</summary>
internal enum SocketEvent
{
    /// <summary>The host asked for it.</summary>
    OpenAccepted,

    /// <summary>The connection, session or binding is there.</summary>
    Established,

    /// <summary>The listener is bound.</summary>
    Bound,

    /// <summary>The open failed.</summary>
    OpenFailed,

    /// <summary>The peer, the network or a bad record ended it.</summary>
    Ended,

    /// <summary>The host closes it.</summary>
    CloseAccepted,

    /// <summary>The id is given back.</summary>
    Freed,
}

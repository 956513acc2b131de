namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>Why a connection ended: what +QMTSTAT tells (http-mqtt-ftp.md 4).</summary>
internal enum LinkStatus
{
    /// <summary>The server has closed or reset the connection, or the PDP context is gone.</summary>
    ClosedByPeer = 1,

    /// <summary>PINGREQ was not answered.</summary>
    PingFailed = 2,

    /// <summary>CONNECT could not be sent.</summary>
    ConnectFailed = 3,

    /// <summary>CONNACK did not come, makes no sense or refuses.</summary>
    ConnackFailed = 4,

    /// <summary>The end behind DISCONNECT.</summary>
    Disconnected = 5,

    /// <summary>The network did not take what was to be sent, try after try.</summary>
    SendFailed = 6,

    /// <summary>The link is dead: no route, a fatal TLS alert, a record that does not verify.</summary>
    LinkDown = 7,

    /// <summary>The client has closed: what the server sent is not MQTT.</summary>
    ClosedByClient = 8,
}

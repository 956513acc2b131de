namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>States of a client; AT+QMTCONN? prints 1 to 4 (http-mqtt-ftp.md 4).</summary>
internal enum ClientState
{
    /// <summary>There is no connection.</summary>
    Closed = 0,

    /// <summary>TCP, and TLS where it is asked for, are there; MQTT is not: "initialising".</summary>
    Open = 1,

    /// <summary>CONNECT is on its way.</summary>
    Connecting = 2,

    /// <summary>The server has accepted it.</summary>
    Connected = 3,

    /// <summary>DISCONNECT is on its way, or the server's end is awaited behind it.</summary>
    Disconnecting = 4,

    /// <summary>AT+QMTOPEN is at work.</summary>
    Opening = 5,

    /// <summary>AT+QMTCLOSE is at work.</summary>
    Closing = 6,
}

using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>Results of AT+QMTOPEN (http-mqtt-ftp.md 4).</summary>
internal enum OpenResult
{
    /// <summary>Refused, no answer, or the handshake failed.</summary>
    Failed = -1,

    /// <summary>The connection is there.</summary>
    Opened = 0,

    /// <summary>The SSL context names a certificate or key that cannot be used.</summary>
    WrongParameter = 1,

    /// <summary>An open of this client is at work.</summary>
    InUse = 2,

    /// <summary>The PDP context is not active.</summary>
    ContextInactive = 3,

    /// <summary>The name is unknown.</summary>
    NameUnknown = 4,

    /// <summary>The network has taken the PDP context away.</summary>
    NetworkBroken = 5,
}

/// <summary>Results of opens, from those of sockets.</summary>
internal static class OpenResults
{
    /// <summary>What a socket's code means to a client.</summary>
    public static OpenResult Of(TcpIpError error) => error switch
    {
        TcpIpError.DnsParseFailed => OpenResult.NameUnknown,
        TcpIpError.Unknown => OpenResult.WrongParameter,
        _ => OpenResult.Failed,
    };
}

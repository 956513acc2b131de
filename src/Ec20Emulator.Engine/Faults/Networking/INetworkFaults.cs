using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A fault that keeps names from being resolved.</summary>
internal interface INameFault
{
    /// <summary>True where a name is not to be resolved.</summary>
    bool Fails(string host);
}

/// <summary>A fault that meets a connection before it is there.</summary>
internal interface IConnectFault
{
    /// <summary>Lets a connect go on, holds it up, or throws.</summary>
    /// <param name="target"><c>host:port</c> as dialled.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkException">The connection fails.</exception>
    Task MeetAsync(string target, CancellationToken cancellationToken);
}

/// <summary>A fault that meets a TLS handshake.</summary>
internal interface IHandshakeFault
{
    /// <summary>Waits, or gives another transport.</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="isDatagram">True where each read of it is one datagram.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Stream> MeetAsync(Stream transport, bool isDatagram, CancellationToken cancellationToken);
}

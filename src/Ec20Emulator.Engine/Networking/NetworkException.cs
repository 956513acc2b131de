namespace Ec20Emulator.Modem.Networking;

/// <summary>Why the network did not do what was asked.</summary>
public enum NetworkFailure
{
    /// <summary>The name does not exist or no DNS server answered.</summary>
    NameNotResolved,

    /// <summary>The peer refused the connection.</summary>
    Refused,

    /// <summary>No route, no answer, or forbidden by the network policy.</summary>
    Unreachable,

    /// <summary>The local port is in use or not permitted.</summary>
    LocalPortTaken,

    /// <summary>The host computer is out of sockets or memory for them.</summary>
    NoResources,
}

/// <summary>A network operation failed for a reason the modem has a code for.</summary>
/// <param name="failure">The reason.</param>
/// <param name="message">What happened, for the log: names the address as dialled and as mapped.</param>
/// <param name="innerException">What the operating system said, if anything.</param>
public sealed class NetworkException(NetworkFailure failure, string message, Exception? innerException = null)
    : IOException(message, innerException)
{
    /// <summary>The reason.</summary>
    public NetworkFailure Failure { get; } = failure;
}

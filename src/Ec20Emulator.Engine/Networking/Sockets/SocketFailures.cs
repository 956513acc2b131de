using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>What the operating system says, in the modem's terms.</summary>
internal static class SocketFailures
{
    /// <summary>Translates an error of opening, connecting or sending.</summary>
    /// <param name="failure">What the operating system said.</param>
    /// <param name="doing">What was attempted, for the message: <c>connect to 10.0.0.1:80</c>.</param>
    public static NetworkException Reaching(SocketException failure, string doing) => Translate(failure, doing, failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused or SocketError.ConnectionReset => NetworkFailure.Refused,
        _ => NetworkFailure.Unreachable,
    });

    /// <summary>Translates an error of binding or listening.</summary>
    public static NetworkException Binding(SocketException failure, string doing) => Translate(failure, doing, failure.SocketErrorCode switch
    {
        SocketError.AddressFamilyNotSupported => NetworkFailure.Unreachable,
        _ => NetworkFailure.LocalPortTaken,
    });

    /// <summary>True where the computer is short of sockets, descriptors or memory for them.</summary>
    public static bool IsShortage(SocketError error) =>
        error is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable or SocketError.ProcessLimit or SocketError.SystemNotReady;

    private static NetworkException Translate(SocketException failure, string doing, NetworkFailure otherwise) =>
        new(IsShortage(failure.SocketErrorCode) ? NetworkFailure.NoResources : otherwise, $"cannot {doing}: {failure.Message}", failure);
}

using System.Net.Sockets;

namespace Ec20Emulator.Host;

/// <summary>An endpoint, a device or a folder the modem is to have cannot be had. The message names it and says what to do.</summary>
internal sealed class BindException(string what, Exception cause) : Exception($"cannot open {what}: {Why(cause)}", cause)
{
    private static string Why(Exception cause) => SocketErrorOf(cause) switch
    {
        SocketError.AddressAlreadyInUse => "something listens there already; choose another port, or 0 for one that is free",
        SocketError.AddressNotAvailable => "this computer has no such address; 127.0.0.1 is this computer alone, 0.0.0.0 all its addresses",
        SocketError.AccessDenied => "the system keeps that port to itself; choose one from 1024 up",
        _ => cause.Message,
    };

    private static SocketError? SocketErrorOf(Exception? cause)
    {
        while (cause is not null and not SocketException)
            cause = cause.InnerException;
        return (cause as SocketException)?.SocketErrorCode;
    }
}

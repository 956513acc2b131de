using System.Security.Cryptography;
using Ec20Emulator.Modem.Secure;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>
/// A session to be resumed, by its id or by a ticket. With a ticket the id is one of ours: the server that takes the ticket sends it back
/// (RFC 5077 3.4), which is how the two are told apart.
/// </summary>
/// <param name="Session">What the library needs.</param>
/// <param name="Ticket">The server's ticket; empty where it gave none.</param>
internal sealed record ResumableSession(TlsSession Session, byte[] Ticket)
{
    private const int SessionIdSize = 32;

    /// <summary>Takes what is remembered out, so that a session the server will not have is tried once; null when there is nothing.</summary>
    public static ResumableSession? TakeFrom(RememberedTlsSession? room)
    {
        var session = room?.State as ResumableSession;
        if (session is not null)
            room!.State = null;
        return session;
    }

    /// <summary>A session that is complete, for the next handshake.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket that came in its handshake; null where none did.</param>
    /// <returns>Null when it cannot be resumed.</returns>
    public static ResumableSession? Of(TlsSession session, byte[]? ticket)
    {
        if (ticket is { Length: > 0 })
            return new ResumableSession(TlsUtilities.ImportSession(RandomNumberGenerator.GetBytes(SessionIdSize), session.ExportSessionParameters()), ticket);
        return session.IsResumable ? new ResumableSession(session, []) : null;
    }
}

using Ec20Emulator.Modem.Features.Ftp;

namespace Ec20Emulator.Modem.Control;

/// <summary>The FTP client of the module.</summary>
/// <param name="State">Opening, Idle, Transferring, Closing or Closed.</param>
/// <param name="Server">Host and port of the server that is open, or is being opened; empty where there is none.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="IsSecure">True where the next open is by TLS, or the server was opened so.</param>
/// <param name="LastLength">Bytes of the last transfer, as AT+QFTPLEN tells them.</param>
public sealed record FtpSummary(string State, string Server, int ContextId, bool IsSecure, long LastLength)
{
    internal static FtpSummary Of(FtpSession session) => new(
        session.State.ToString(),
        session.Account is { } account ? $"{account.Host}:{account.Port}" : "",
        session.ContextId,
        (session.Account?.Ssl ?? session.Settings.SslType) != 0,
        session.LastLength);
}

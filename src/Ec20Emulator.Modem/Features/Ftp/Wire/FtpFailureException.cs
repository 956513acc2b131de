using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>Something did not work with a server.</summary>
/// <param name="error">The code, 601-631.</param>
/// <param name="reply">The reply code of the server that says so; 0 = none did.</param>
/// <param name="message">The story for the log.</param>
internal sealed class FtpFailureException(CmeError error, int reply, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public CmeError Error { get; } = error;

    /// <summary>The server's reply code, or 0.</summary>
    public int Reply { get; } = reply;

    /// <summary>True where the control connection is of no use any more.</summary>
    public bool EndsConnection => Reply is 0 or 421;
}

using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>A message could not be sent.</summary>
/// <param name="error">The code, 651-682.</param>
/// <param name="reply">The reply code of the server that says so; 0 = none did.</param>
/// <param name="message">The story for the log.</param>
internal sealed class SmtpFailureException(CmeError error, int reply, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public CmeError Error { get; } = error;

    /// <summary>The server's reply code, or 0.</summary>
    public int Reply { get; } = reply;
}

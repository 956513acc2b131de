using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>An exchange failed for a reason of ours.</summary>
/// <param name="error">The code, 701-730.</param>
/// <param name="message">The story for the log.</param>
/// <param name="innerException">What was underneath, if anything.</param>
internal sealed class HttpFailureException(CmeError error, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The code.</summary>
    public CmeError Error { get; } = error;
}

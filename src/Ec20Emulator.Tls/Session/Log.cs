using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Session;

/// <summary>Every line this project logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "TLS session open: {Agreed}")]
    public static partial void Open(ILogger logger, string agreed);

    [LoggerMessage(2, LogLevel.Debug, "TLS handshake failed ({Failure}): {Story}")]
    public static partial void HandshakeFailed(ILogger logger, TlsFailure failure, string story);

    [LoggerMessage(3, LogLevel.Debug, "TLS session failed ({Failure}): {Story}")]
    public static partial void SessionFailed(ILogger logger, TlsFailure failure, string story);

    [LoggerMessage(4, LogLevel.Debug, "close_notify could not be sent: {Why}")]
    public static partial void ShutdownUnsent(ILogger logger, string why);

    [LoggerMessage(5, LogLevel.Debug, "An alert could not be sent: {Why}")]
    public static partial void AnswerUnsent(ILogger logger, string why);

    [LoggerMessage(6, LogLevel.Debug, "The transport did not close cleanly: {Why}")]
    public static partial void TransportCloseFailed(ILogger logger, string why);

    [LoggerMessage(7, LogLevel.Debug, "TLS handshake cancelled")]
    public static partial void HandshakeCancelled(ILogger logger);
}

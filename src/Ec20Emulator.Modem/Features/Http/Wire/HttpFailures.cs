using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>The codes of what can happen on the way to a server and back (http-mqtt-ftp.md 2.1).</summary>
internal static class HttpFailures
{
    /// <summary>The code of an exception, which may stand inside others.</summary>
    public static CmeError CodeOf(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpFailureException own)
                return own.Error;
            if (inner is SocketOpenException open)
                return CodeOf(open.Error);
        }
        return failure switch
        {
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => CodeOf(request.HttpRequestError),
            HttpIOException http => CodeOf(http.HttpRequestError),
            IOException or HttpRequestException { InnerException: IOException } => CmeError.HttpSocketReadError,
            _ => CmeError.HttpUnknown,
        };
    }

    /// <summary>What the log says of it: the messages, outermost first.</summary>
    public static string StoryOf(Exception failure) =>
        failure is IOException or HttpRequestException or HttpFailureException or SocketOpenException
            ? failure.InnerException is { } inner ? $"{failure.Message} {StoryOf(inner)}" : failure.Message
            : failure.ToString();

    private static CmeError CodeOf(TcpIpError error) => error switch
    {
        TcpIpError.DnsParseFailed => CmeError.HttpDnsError,
        TcpIpError.CreateSocketFailed => CmeError.HttpSocketCreateError,
        TcpIpError.Unknown => CmeError.HttpUnknown,
        _ => CmeError.HttpSocketConnectError,
    };

    private static CmeError CodeOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ResponseEnded => CmeError.HttpSocketClosed,
        HttpRequestError.InvalidResponse => CmeError.HttpDataDecodeError,
        HttpRequestError.ConfigurationLimitExceeded => CmeError.HttpMemoryAllocationFailed,
        _ => CmeError.HttpSocketReadError,
    };
}

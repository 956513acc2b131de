using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>Log lines of the multiplexer.</summary>
internal static partial class MultiplexerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Multiplexer started: frames of up to {FrameSize} bytes")]
    public static partial void Started(ILogger logger, int frameSize);

    [LoggerMessage(Level = LogLevel.Information, Message = "Multiplexer ended: {Reason}")]
    public static partial void Ended(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Multiplexer: {What} dropped")]
    public static partial void Dropped(ILogger logger, string what);

    [LoggerMessage(Level = LogLevel.Information, Message = "Multiplexer: DLCI {Dlci} {State}")]
    public static partial void Channel(ILogger logger, int dlci, string state);

    [LoggerMessage(Level = LogLevel.Information, Message = "Multiplexer: control message 0x{Type:X2} with {Length} bytes is not supported, and the DTE is told so")]
    public static partial void NotSupported(ILogger logger, byte type, int length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: the DTE goes on sending against flow control; {Count} bytes are lost")]
    public static partial void Overrun(ILogger logger, string port, int count);
}

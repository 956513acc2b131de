using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Logging;

/// <summary>Lets through what is at or above a level. What writes it is made for the first event: of thousands of modems most parts say nothing.</summary>
/// <param name="log">The log of the process.</param>
/// <param name="modem">The modem it belongs to; null = none.</param>
/// <param name="category">The part.</param>
/// <param name="lowest">The level.</param>
internal sealed class LevelledLogger(ProcessLog log, string? modem, string category, LogLevel lowest) : ILogger
{
    private ILogger? _written;

    private ILogger Written => _written ??= log.Write(modem, category);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Written.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel >= lowest && Written.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= lowest)
            Written.Log(logLevel, eventId, state, exception, formatter);
    }
}

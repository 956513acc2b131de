using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Logging;

/// <summary>Lets through what is at or above a level.</summary>
internal sealed class LevelledLogger(ILogger log, LogLevel lowest) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => log.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel >= lowest && log.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= lowest)
            log.Log(logLevel, eventId, state, exception, formatter);
    }
}

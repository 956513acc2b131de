using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Control.Serving;

/// <summary>The log as the web framework sees it: what it calls information (each request, each connection) is for debugging here.</summary>
internal sealed class FrameworkLog(ILoggerFactory logs) : ILoggerFactory
{
    private const string Framework = "Microsoft.";

    public ILogger CreateLogger(string categoryName)
    {
        var log = logs.CreateLogger(categoryName);
        return categoryName.StartsWith(Framework, StringComparison.Ordinal) ? new Quieter(log) : log;
    }

    public void AddProvider(ILoggerProvider provider) => logs.AddProvider(provider);

    public void Dispose()
    {
        // The log outlives the API.
    }

    private sealed class Quieter(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => log.IsEnabled(Lower(logLevel));

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Log(Lower(logLevel), eventId, state, exception, formatter);

        private static LogLevel Lower(LogLevel level) => level switch
        {
            LogLevel.Debug => LogLevel.Trace,
            LogLevel.Information => LogLevel.Debug,
            _ => level,
        };
    }
}
